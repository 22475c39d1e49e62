export { toldEvents } from './told-events.js';
