export * from './data-state.js';
export * from './days.js';
export { type Break, type Figure, latestOf } from './figure.js';
export { type Delta, deltaOf, type Scale } from './movement.js';
export { type SignalBasis, signalOf } from './signal.js';
