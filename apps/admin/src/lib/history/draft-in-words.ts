import { Region, regionName, type Language, type Phrase } from '@coalition/domain/values';
import { languageName } from '@coalition/ui/values/language.words.ts';
import { isBlank, isGroup, isList, variantOf, type Draft, type DraftGroup } from '#lib/fields/draft.ts';
import type { Field, NamedField } from '#lib/fields/field.ts';
import { officeWords } from '#lib/office/office.words.ts';
import { labelAt, type NounForms } from '#lib/revisions/noun-forms.ts';

/** What is needed to read a draft out. */
export interface Reading {
  forms: NounForms;
  language: Language;
  /** Names of the records that a draft may point to, by id. */
  names: ReadonlyMap<string, Phrase>;
}

/** A field with the path of its words, without places in lists. */
export interface Place<Kind extends Field = Field> {
  field: Kind;
  path: string;
}

/** A part of a draft in words, as a person compares it: one line for each part of a list or group; empty for nothing. */
export function draftInWords(reading: Reading, { field, path }: Place, draft: Draft): string {
  if (isBlank(draft) && draft !== false) return '';
  if (typeof draft === 'boolean') return officeWords[reading.language][draft ? 'yes' : 'no'];
  if (typeof draft === 'string') return textInWords(reading, field, draft);
  if (isList(draft)) return listInWords(reading, { field, path }, draft);
  if (!isGroup(draft)) return '';
  if (field.kind === 'group') return groupInWords(reading, { fields: field.fields, path }, draft);
  return field.kind === 'variants' ? variantInWords(reading, { field, path }, draft) : '';
}

function textInWords({ language, names }: Reading, field: Field, text: string): string {
  if (field.kind === 'choice') return field.choices.find(({ value }) => value === text)?.names[language] ?? text;
  if (field.kind === 'reference' || field.kind === 'file') return names.get(text)?.text ?? text;
  if (field.kind !== 'text') return text;
  if (field.text === 'region') return Region.safeParse(text).success ? regionName(text, language) : text;
  const isTag = field.text === 'language_tag' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
  return isTag ? languageName(text, language) : text;
}

function listInWords(reading: Reading, { field, path }: Place, list: readonly Draft[]): string {
  const nameOf = (value: Draft): string => {
    const choice = field.kind === 'choices' ? field.choices.find((candidate) => candidate.value === value) : undefined;
    return choice?.names[reading.language] ?? (typeof value === 'string' ? value : '');
  };
  if (field.kind !== 'list') return list.map(nameOf).join('\n');
  const { item } = field;
  return list.map((part) => draftInWords(reading, { field: item, path }, part).replaceAll('\n', ' · ')).join('\n');
}

function variantInWords(
  reading: Reading,
  { field, path }: Place<Extract<Field, { kind: 'variants' }>>,
  draft: DraftGroup,
): string {
  const variant = variantOf(field, draft);
  if (!variant) return '';
  const name = reading.forms.variants[variant.name]?.[reading.language] ?? variant.name;
  return `${name}\n${groupInWords(reading, { fields: variant.fields, path }, draft)}`;
}

function groupInWords(
  reading: Reading,
  { fields, path }: { fields: readonly NamedField[]; path: string },
  draft: DraftGroup,
): string {
  const filled = fields.flatMap(({ name, field }) => {
    const words = draftInWords(reading, { field, path: `${path}.${name}` }, draft[name] ?? null);
    return words === '' || field.kind === 'fixed' ? [] : [{ name, words }];
  });
  const isPhrase = fields.length === 2 && fields[1]?.name === 'language';
  if (isPhrase) return filled.map(({ words }, index) => (index === 0 ? words : `(${words})`)).join(' ');
  return filled
    .map(
      ({ name, words }) =>
        `${labelAt(reading.forms, `${path}.${name}`, reading.language)}${officeWords[reading.language].colon}${words}`,
    )
    .join('\n');
}
