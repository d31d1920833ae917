import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, isBlank, valueOf } from '#lib/fields/draft.ts';
import { moveItem, readAt, writeAt } from '#lib/fields/draft-path.ts';
import type { Field, NamedField } from '#lib/fields/field.ts';
import { nounForms } from '#lib/revisions/noun-forms.ts';
import { Noun } from '#lib/revisions/noun.ts';

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== '');

/** Any value that a field may hold, as it is stored: not always one that its schema accepts. */
function anyValue(field: Field): fc.Arbitrary<unknown> {
  const value = anyFilled(field);
  return field.isOptional ? fc.option(value, { nil: null }) : value;
}

function anyFilled(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return fc.nat(9_999);
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => (/^\d+$/.test(value) ? Number(value) : value)));
    case 'choices':
      return fc.subarray(field.choices.map(({ value }) => value));
    case 'list':
      return fc.array(anyFilled(field.item), { maxLength: 3 });
    case 'group':
      return anyGroup(field.fields);
    case 'variants':
      return fc.oneof(...field.variants.map(({ fields }) => anyGroup(fields)));
    case 'fixed':
      return fc.constant(field.value);
    default:
      return word;
  }
}

function anyGroup(fields: readonly NamedField[]): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(fields.map(({ name, field }) => [name, anyValue(field)])));
}

describe.each(Noun.options)('the form of %s', (noun) => {
  const { facts, text, confidential } = nounForms[noun].fields;

  it.each([
    ['facts', facts],
    ['text', text],
    ['confidential', confidential],
  ])('gives back every value of its %s unchanged', (_part, field) => {
    fc.assert(
      fc.property(anyFilled(field), (value) => {
        expect(valueOf(field, draftOf(field, value))).toEqual(value);
      }),
    );
  });

  it('begins blank', () => {
    for (const field of [text, confidential]) expect(isBlank(emptyDraft({ ...field, isOptional: false }))).toBe(true);
  });
});

describe('a number in a form', () => {
  const field: Field = { kind: 'number', isOptional: false, hint: null };
  it.each([
    ['12', 12],
    [' 3 ', 3],
    ['', ''],
    ['1.5', '1.5'],
    ['twelve', 'twelve'],
  ])('typed as %j is handed on as %j', (typed, value) => {
    expect(valueOf(field, typed)).toBe(value);
  });
});

describe('a path into a draft', () => {
  it('writes one part and leaves the others the same objects', () => {
    const draft = { a: { b: ['x', 'y'] }, c: { d: '' } };
    const written = writeAt(draft, ['a', 'b', 1], 'z');
    expect(written).toEqual({ a: { b: ['x', 'z'] }, c: { d: '' } });
    expect(readAt(written, ['c'])).toBe(draft.c);
    expect(draft.a.b).toEqual(['x', 'y']);
  });

  it('reads nothing where there is nothing', () => {
    expect(readAt({ a: 'x' }, ['a', 'b', 0])).toBeNull();
  });

  it('moves an item and keeps every other in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (list, from, to) => {
        const [start, end] = [from % list.length, to % list.length];
        const moved = moveItem(list, start, end);
        expect(moved[end]).toBe(list[start]);
        expect(moved.toSpliced(end, 1)).toEqual(list.toSpliced(start, 1));
      }),
    );
  });

  it('does not move an item out of its list', () => {
    expect(moveItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moveItem(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});
