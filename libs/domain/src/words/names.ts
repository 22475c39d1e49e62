import { above, bareId, typedId, typeOf } from '../kernel/typed-id.js';
import type { Assertion } from '../statements/assertion.js';
import { contentFields } from '../statements/field.js';

/** What was said of a subject as a whole, as its statement has it. */
export type Content = Readonly<Record<string, unknown>>;
/** What was last said of a subject, by its typed id. */
export type ContentOf = (typed: string) => Content | undefined;

/** What a subject is called: its own words; of a decision its body, day and §; of a target the name of its row. */
export function nameOf(typed: string, contentOf: ContentOf): string | undefined {
  switch (typeOf(typed)) {
    case 'decision':
      return decisionName(contentOf(typed), contentOf);
    case 'target':
      return nameOf(typedId('goalindicator', above(bareId(typed))), contentOf);
    default:
      return wordsOf(contentOf(typed));
  }
}

/** What a content calls its subject. */
export const wordsOf = (content: Content | undefined): string | undefined =>
  (content?.['title'] ?? content?.['wording'] ?? content?.['name']) as string | undefined;

/** `Kommunstyrelsen 2024-02-06 § 12`. */
function decisionName(content: Content | undefined, contentOf: ContentOf): string | undefined {
  if (content === undefined) return undefined;
  const { body, decidedOn, paragraph, point } = content as Readonly<Record<string, string>>;
  const name = wordsOf(contentOf(typedId('body', body!))) ?? body;
  return `${name} ${decidedOn} § ${paragraph}${point === undefined ? '' : ` p. ${point}`}`;
}

/** The contents that subjects were given, each the last, while statements are read in order; `before` has what was said earlier. */
export class LastContents {
  private readonly contents = new Map<string, Content>();

  constructor(private readonly before?: ContentOf) {}

  add({ subject, field, value }: Pick<Assertion, 'subject' | 'field' | 'value'>): void {
    if (isContent(field) && typeof value === 'object' && value !== null) this.contents.set(subject, value as Content);
  }

  readonly of: ContentOf = (typed) => this.contents.get(typed) ?? this.before?.(typed);
}

/** Does a field hold what its subject is called? A report is called what its last version is. */
export const isContent = (field: string): boolean =>
  contentFields.some((each) => each === field) || field.startsWith('version:');
