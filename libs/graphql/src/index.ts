export { type Answered, Engine, GRAPHQL_PATH } from './engine/engine.js';
export { EngineModule, withEngine } from './engine/engine.module.js';
export { LIMITS } from './engine/limits.js';
export { OpenedLedger } from './ledger/opened-ledger.js';
export { badInput } from './shared/errors.js';
export { type InputOf, inputOf } from './shared/input.js';
export { InputArg } from './shared/input.pipe.js';
