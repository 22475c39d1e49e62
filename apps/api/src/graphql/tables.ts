import { NoRows, rowsOf, type TableRow, thingsOf, toCsv, toJsonLines } from '@liggaren/tables';
import type { Plugin } from 'graphql-yoga';

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

const FORMATS: Readonly<Record<string, (answer: unknown, rows: string | undefined) => string>> = {
  'text/csv': (answer, rows) => toCsv(rowsOf(answer, rows)),
  'application/jsonl': (answer, rows) => toJsonLines(thingsOf(answer, rows) as readonly TableRow[]),
};

/**
 * Answers as rows where a request accepts `text/csv` or `application/jsonl` and nothing else: the things of the list that the
 * parameter `rows` of the address names, or of the first list there is. What went wrong is said in JSON.
 */
export const tables: Plugin = {
  onResultProcess({ request, setResultProcessor }) {
    const type = request.headers.get('accept')?.split(';')[0]?.trim() ?? '';
    const write = FORMATS[type];
    if (!write) return;
    const rows = new URL(request.url).searchParams.get('rows') ?? undefined;
    setResultProcessor((result, { Response }) => {
      const { data, errors } = result as Result;
      const failed = (told: unknown) => Response.json({ errors: told }, { status: 400 });
      if (errors) return failed(errors);
      try {
        return new Response(write(data, rows), { headers: { 'content-type': `${type}; charset=utf-8` } });
      } catch (error) {
        if (!(error instanceof NoRows)) throw error;
        return failed([{ message: error.message, extensions: { code: 'BAD_USER_INPUT' } }]);
      }
    }, type);
  },
};
