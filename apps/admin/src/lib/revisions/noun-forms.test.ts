import { languages } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import type { Field } from '#lib/fields/field.ts';
import { fieldWordsAt, hintAt, nounForms, type NounForms } from '#lib/revisions/noun-forms.ts';
import { Noun } from '#lib/revisions/noun.ts';

interface Place {
  path: string;
  field: Field;
}

/** Every field of a form that a person sees, by the path of its words. */
function placesIn(field: Field, path: string): Place[] {
  const here = { path, field };
  if (field.kind === 'list') return [here, ...placesIn(field.item, path).filter((place) => place.path !== path)];
  const groups =
    field.kind === 'group'
      ? [field.fields]
      : field.kind === 'variants'
        ? field.variants.map(({ fields }) => fields)
        : [];
  const parts = groups.flat().filter((part) => part.field.kind !== 'fixed');
  return [here, ...parts.flatMap((part) => placesIn(part.field, `${path}.${part.name}`))];
}

function placesOf({ fields }: NounForms): Place[] {
  const parts = [
    placesIn(fields.facts, 'facts'),
    placesIn(fields.text, 'text'),
    placesIn(fields.confidential, 'confidential'),
  ];
  return parts.flatMap((places) => places.filter(({ path }) => path.includes('.')));
}

describe.each(Noun.options)('the form of %s', (noun) => {
  const forms = nounForms[noun];
  const places = placesOf(forms);

  it('calls every field by a name in both languages', () => {
    const nameless = places.filter(({ path }) =>
      languages.some((language) => !fieldWordsAt(forms, path)?.label[language]),
    );
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  it('has a hint in French wherever the schema has one', () => {
    const withoutHint = places.filter(
      ({ path, field }) =>
        field.hint !== null && hintAt(forms, path, { language: 'fr', schemaHint: field.hint }) === null,
    );
    expect(withoutHint.map(({ path }) => path)).toEqual([]);
  });

  it('has a hint in English wherever it has one in French', () => {
    const oneSided = places.filter(
      ({ path, field }) =>
        hintAt(forms, path, { language: 'fr', schemaHint: field.hint }) !== null &&
        hintAt(forms, path, { language: 'en', schemaHint: field.hint }) === null,
    );
    expect(oneSided.map(({ path }) => path)).toEqual([]);
  });

  it('names every value that can be chosen', () => {
    const nameless = places.flatMap(({ path, field }) =>
      field.kind === 'choice' || field.kind === 'choices'
        ? field.choices
            .filter(({ value, names }) => names.fr === value || names.en.includes('_'))
            .map(({ value }) => `${path}: ${value}`)
        : [],
    );
    expect(nameless).toEqual([]);
  });

  it('names every shape that can be chosen', () => {
    const shapes = places.flatMap(({ field }) =>
      field.kind === 'variants' ? field.variants.map(({ name }) => name) : [],
    );
    expect(shapes.filter((name) => forms.variants[name] === undefined)).toEqual([]);
  });

  it('has no words for a field that is gone', () => {
    const known = new Set(places.map(({ path }) => path));
    expect(Object.keys(forms.words).filter((path) => !known.has(path))).toEqual([]);
  });
});
