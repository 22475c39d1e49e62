export { type DifferenceField, shownValue } from './fields.js';
export { type ToldDifference, tellDifference } from './sentence.js';
