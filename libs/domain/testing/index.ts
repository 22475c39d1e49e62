export { toldEvents } from './told-events.js';
export * from './told-fields.js';
