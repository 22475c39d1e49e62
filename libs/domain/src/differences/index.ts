export { contents, type PartName, type ShownPart, shownParts, toldParts } from './contents.js';
export { type DifferenceField, shownValue } from './fields.js';
export { type ToldDifference, tellDifference } from './sentence.js';
