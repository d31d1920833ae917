import { bug } from '../results/bug.ts';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The canonical JSON of a value: keys in UTF-16 order, no blanks, numbers and strings as ECMAScript writes them.
 * A lone surrogate or a number that is not finite is a bug: both were refused when the value came in.
 *
 * @source RFC 8785 (JSON Canonicalization Scheme)
 * @example
 * ```ts
 * import { canonicalJson } from '@coalition/domain/values';
 *
 * canonicalJson({ b: [1.0, 'é'], a: null }); // → '{"a":null,"b":[1,"é"]}'
 * ```
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return bug('number without JSON form', { value });
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(value: readonly Json[] | Readonly<Record<string, Json>>): value is readonly Json[] {
  return Array.isArray(value);
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) return bug('lone surrogate in canonical JSON');
  return JSON.stringify(text);
}
