import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { NotCanonical } from './faults.js';

/** JSON that any parser reads back to the same value: no null, no float, no integer beyond 2^53-1. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * Canonical JSON (RFC 8785). A property that is `undefined` is left out.
 * @throws NotCanonical naming the path of what cannot be written: null, a float, a number beyond 2^53-1, a lone surrogate, anything but JSON.
 */
export function canonicalJson(value: unknown): string {
  check(value, '');
  return canonicalize(value) as string;
}

/** SHA-256 of a text's UTF-8 bytes, as base64url without padding (RFC 4648 §5). */
export const sha256 = (text: string): string => hash('sha256', text, 'base64url');

function check(value: unknown, path: string): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (!value.isWellFormed()) throw new NotCanonical(path, 'holds half of a character (a lone surrogate)');
      return;
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0))
        throw new NotCanonical(path, `is the number ${value}; write decimals as strings`);
      return;
    case 'object':
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) check(item, `${path}[${index}]`);
        return;
      }
      if (value !== null && isPlain(value)) {
        for (const [key, item] of Object.entries(value)) {
          check(key, path);
          if (item !== undefined) check(item, path ? `${path}.${key}` : key);
        }
        return;
      }
  }
  throw new NotCanonical(path, `is ${value === null ? 'null; leave it out' : 'not JSON'}`);
}

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype.constructor?.name === 'Object';
};
