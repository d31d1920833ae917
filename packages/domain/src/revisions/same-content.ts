import { bug, canonicalJson, type Json } from '../values/index.ts';

/** A value as JSON would carry it, for digests and comparisons; keys without a value fall away. */
export function jsonOf(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== 'object') return bug('value without JSON form', { kind: typeof value });
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, jsonOf(item)]])),
  );
}

/** Whether two values are the same content. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return canonicalJson(jsonOf(one)) === canonicalJson(jsonOf(other));
}
