export * from './data-state.js';
export * from './days.js';
export { type Easing, easingsOf } from './easing.js';
export * from './expectation.js';
export { type Break, type Figure, latestOf, possible } from './figure.js';
export { type Delta, deltaOf, type Scale } from './movement.js';
export { isMet, type SignalBasis, signalOf } from './signal.js';
