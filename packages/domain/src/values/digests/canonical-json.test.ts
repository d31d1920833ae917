import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bug } from '../results/bug.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

/** Another way to the same form: every member written apart, then sorted by its key's code units. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => ({
    units: [...unitsOf(key)],
    json: `${JSON.stringify(key)}:${written(item)}`,
  }));
  members.sort((one, other) => compareUnits(one.units, other.units));
  return `{${members.map((member) => member.json).join()}}`;
}

function unitsOf(key: string): number[] {
  return Array.from({ length: key.length }, (_, index) => key.charCodeAt(index));
}

function compareUnits(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((unit, index) => unit !== other[index]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}

const wellFormed = fc.string({ unit: 'binary' });
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false),
    wellFormed,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(wellFormed, tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe('canonical JSON', () => {
  it('writes the examples of RFC 8785', () => {
    const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    const given = { numbers, string: '€$\u000f\nA\'B"\\\\"/', literals: [null, true, false] };
    expect(canonicalJson(given)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 units, as in RFC 8785', () => {
    const given = { '\u20ac': 5, '\r': 1, '\ufb33': 7, '1': 2, '\u{1f600}': 6, '\u0080': 3, '\u00f6': 4 };
    expect(Object.values(parsed(canonicalJson(given)))).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7]));
    expect(canonicalJson(given)).toBe('{"\\r":1,"1":2,"\u0080":3,"ö":4,"€":5,"😀":6,"\ufb33":7}');
  });

  it('is what another writer makes of the same value', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(value) === written(value)));
  });

  it('does not depend on the order of keys', () => {
    const entries = fc.uniqueArray(fc.tuple(wellFormed, json), { selector: ([key]) => key, maxLength: 6 });
    const shuffled = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(
        shuffled,
        ([one, other]) => canonicalJson(Object.fromEntries(one)) === canonicalJson(Object.fromEntries(other)),
      ),
    );
  });

  it('loses nothing', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(parsed(canonicalJson(value))) === canonicalJson(value)));
  });

  it.each([
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['infinity', Infinity],
    ['what is not a number', NaN],
  ])('calls %s a bug: it was refused when it came in', (_name, value: Json) => {
    expect(() => canonicalJson(value)).toThrow(Bug);
  });
});

/** JSON as a value that canonical JSON can be made of. */
function parsed(text: string): Readonly<Record<string, Json>> {
  const value: Readonly<Record<string, Json>> = JSON.parse(text);
  return value;
}
