import { categoryOf } from '@liggaren/event-sourcing';

/** `indicator` + `nki` -> `indicator:nki`. */
export const typedId = (type: string, bare: string): string => `${type}:${bare}`;

/** `goal:ekero/mal-1` -> `goal`; '' of a bare id. */
export const typeOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf(':')));

/** `goal:ekero/mal-1` -> `ekero/mal-1`. A bare id is its own. */
export const bareId = (id: string): string => id.slice(id.indexOf(':') + 1);

/** `goal:ekero/mal-1` -> `ekero`, `mal-1`. A bare id serves here and below too. */
export const slugsOf = (id: string): string[] => bareId(id).split('/');

/** Its path to a depth: `target:ekero/mal-1/nki/2024`, 2 -> `ekero/mal-1`. */
export const pathOf = (id: string, depth: number): string => slugsOf(id).slice(0, depth).join('/');

/** `goal:ekero/mal-1` -> `ekero`: the bare id of the subject that it is a part of; of a subject, its own. */
export const rootOf = (id: string): string => pathOf(id, 1);

/** `goal:ekero/mal-1` -> `mal-1`. */
export const slugIn = (id: string): string => slugsOf(id).at(-1)!;

/** The id of the part above: `ekero/mal-1/nki` -> `ekero/mal-1`. */
export const above = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** The stream category that ids of a type belong to. */
export function categoryOfType(type: string): string {
  switch (type) {
    case 'goal':
    case 'focusarea':
    case 'goalindicator':
    case 'target':
      return 'plan';
    case 'deliverable':
      return 'uppdrag';
    default:
      return type;
  }
}

/** `goal:ekero/mal-1` -> `plan-ekero`. */
export const streamOf = (typed: string): string => `${categoryOfType(typeOf(typed))}-${rootOf(typed)}`;

/** `plan-ekero` -> `plan:ekero`. */
export const subjectIdOf = (stream: string): string => {
  const category = categoryOf(stream);
  return typedId(category, stream.slice(category.length + 1));
};
