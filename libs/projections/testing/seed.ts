/** Of the random histories: one and the same, unless another is asked for. */
export const HISTORY_SEED = Number(process.env['HISTORY_SEED'] ?? 20240531);
