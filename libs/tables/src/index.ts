export { type CsvOptions, toCsv, toJsonLines } from './csv.js';
export { NoRows, rowsOf, type TableRow, thingsOf } from './rows.js';
