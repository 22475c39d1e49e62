export { DoubleServer } from './double/server.js';
export { type Cut, Line } from './line.js';
export * from './server-under-test.js';
