import type { StaffClient } from '@coalition/api/client';
import type { Language } from '@coalition/domain/values';
import type { Reference } from '#lib/typing/record-form.svelte.ts';
import type { Field } from '#lib/fields/field.ts';
import { mediumInWords } from '#lib/media/medium-name.ts';
import { nounForms } from '#lib/revisions/noun-forms.ts';
import { Noun } from '#lib/revisions/noun.ts';
import { proceduresOf } from '#lib/revisions/opened-record.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';

/** The records that a noun's fields can point to, and those of its own kind (a withdrawn one names what replaces it). */
export async function listReferences(api: StaffClient, noun: Noun, language: Language): Promise<Reference[]> {
  const { fields, kind } = nounForms[noun];
  const prefixes = new Set([
    kind.prefix,
    ...prefixesIn(fields.facts),
    ...prefixesIn(fields.text),
    ...prefixesIn(fields.confidential),
  ]);
  const nouns = Noun.options.filter((candidate) => prefixes.has(nounForms[candidate].kind.prefix));
  const lists = await Promise.all(
    nouns.map(async (candidate) => {
      const records = await proceduresOf(api, candidate).list.query();
      return records.map((record) => ({ id: record.id, name: recordTitle(candidate, record, language) }));
    }),
  );
  const fieldsOfNoun = [fields.facts, fields.text, fields.confidential];
  const files = fieldsOfNoun.some(takesFile) ? await api.media.list.query() : [];
  const named = files.map((medium) => ({ id: medium.sha256, name: mediumInWords(medium, language) }));
  return [...lists.flat(), ...named].toSorted((one, other) => one.name.text.localeCompare(other.name.text, language));
}

function takesFile(field: Field): boolean {
  if (field.kind === 'list') return takesFile(field.item);
  if (field.kind === 'group') return field.fields.some((part) => takesFile(part.field));
  return field.kind === 'file';
}

function prefixesIn(field: Field): string[] {
  if (field.kind === 'reference') return [field.prefix];
  if (field.kind === 'list') return prefixesIn(field.item);
  if (field.kind === 'group') return field.fields.flatMap((part) => prefixesIn(part.field));
  return field.kind === 'variants'
    ? field.variants.flatMap((variant) => variant.fields.flatMap((part) => prefixesIn(part.field)))
    : [];
}
