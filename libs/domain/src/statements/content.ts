import type { z } from 'zod';
import type { ToldPart, UntoldPart } from '../words/told-part.js';

type Shape = z.ZodRawShape;
type Words<S extends Shape> = { readonly [K in keyof S]: ToldPart | UntoldPart };

/** What stands in one field of a subject: the shape of its value, and the words for each part of it. */
export interface StandingContent<S extends Shape = Shape, W extends Words<S> = Words<S>> {
  readonly shape: S;
  /** In the order in which a comparison tells them. */
  readonly words: W;
}
export type ContentOf<C extends { readonly shape: Shape }> = z.output<z.ZodObject<C['shape']>>;

/** Declares a content. A part without words, and words without a part, do not compile. */
export const content = <S extends Shape, const W extends Words<S>>(
  shape: S,
  words: W & { readonly [K in Exclude<keyof W, keyof S>]: never },
): StandingContent<S, W> => ({ shape, words });

/** What a view of a content shows: all of its parts that are told. A view that forgets one does not compile. */
export type Shown<C extends { readonly words: object }> = {
  readonly [K in keyof C['words'] as C['words'][K] extends UntoldPart ? never : K]: unknown;
};

/** What a view of a content shows that is told as a whole: every part of it. */
export type Whole<T> = { readonly [K in keyof T]-?: unknown };

/** A content out of data that holds it among other things: its parts, in the order of the shape, as far as they are given. */
export const contentOf = <S extends Shape>(
  { shape }: { readonly shape: S },
  data: { readonly [K in keyof S]?: unknown },
): z.output<z.ZodObject<S>> =>
  Object.fromEntries(
    Object.keys(shape)
      .map((part) => [part, data[part]] as const)
      .filter(([, value]) => value !== undefined),
  ) as z.output<z.ZodObject<S>>;
