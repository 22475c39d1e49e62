export * from './data-state.js';
export * from './days.js';
export type { Schedule } from './due-day.js';
export { type Easing, easingsOf } from './easing.js';
export * from './expectation.js';
export { type Break, type Earlier, type Figure, latestOf, possible } from './figure.js';
export { type Delta, deltaOf, type Scale, type Series } from './movement.js';
export { isMet, type JudgedTarget, judgeTarget, type SignalBasis, signalOf } from './signal.js';
export { isSuspect } from './suspect.js';
