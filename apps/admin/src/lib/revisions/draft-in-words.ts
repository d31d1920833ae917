import { regionName, type Language, type Phrase } from '@coalition/domain/values';
import { languageName } from '@coalition/ui/values/language.words.ts';
import { isBlank, isGroup, isList, variantOf, type Draft, type DraftGroup } from '#lib/fields/draft.ts';
import type { DraftPath } from '#lib/fields/draft-path.ts';
import type { Field, NamedField } from '#lib/fields/field.ts';
import { editorWords } from '#lib/editor/editor.words.ts';
import { officeWords } from '#lib/office/office.words.ts';
import { labelAt, type NounForms } from '#lib/revisions/noun-forms.ts';

/** What is needed to read a draft out. */
export interface Reading {
  forms: NounForms;
  language: Language;
  /** Names of the records that a draft may point to, by id. */
  names: ReadonlyMap<string, Phrase>;
}

/** A part of a draft in words, as a person compares it: one line for each part of a list or group; empty for nothing. */
export function draftInWords(reading: Reading, field: Field, draft: Draft, path: string): string {
  const { language, names } = reading;
  if (isBlank(draft) && draft !== false) return '';
  switch (field.kind) {
    case 'boolean':
      return draft === true ? officeWords[language].yes : officeWords[language].no;
    case 'choice':
      return field.choices.find(({ value }) => value === draft)?.names[language] ?? String(draft);
    case 'choices':
      return isList(draft)
        ? draft
            .map((value) => field.choices.find((choice) => choice.value === value)?.names[language] ?? String(value))
            .join('\n')
        : '';
    case 'reference':
      return names.get(String(draft))?.text ?? String(draft);
    case 'list':
      return isList(draft)
        ? draft.map((item) => draftInWords(reading, field.item, item, path).replaceAll('\n', ' · ')).join('\n')
        : '';
    case 'group':
      return isGroup(draft) ? groupInWords(reading, field.fields, draft, path) : '';
    case 'variants':
      return isGroup(draft) ? variantInWords(reading, field, draft, path) : '';
    case 'text':
      return textInWords(field.text, String(draft), language);
    default:
      return String(draft);
  }
}

function textInWords(kind: string, text: string, language: Language): string {
  if (kind === 'region') return regionName(text, language);
  return kind === 'language_tag' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(text) ? languageName(text, language) : text;
}

function variantInWords(
  reading: Reading,
  field: Extract<Field, { kind: 'variants' }>,
  draft: DraftGroup,
  path: string,
): string {
  const variant = variantOf(field, draft);
  const name = variant && (reading.forms.variants[variant.name]?.[reading.language] ?? variant.name);
  return [name, variant && groupInWords(reading, variant.fields, draft, path)].filter(Boolean).join('\n');
}

function groupInWords(reading: Reading, fields: readonly NamedField[], draft: DraftGroup, path: string): string {
  const filled = fields.flatMap(({ name, field }) => {
    const words = draftInWords(reading, field, draft[name] ?? null, `${path}.${name}`);
    return words === '' || field.kind === 'fixed' ? [] : [{ name, words }];
  });
  const isPhrase = fields.length === 2 && fields[1]?.name === 'language';
  if (isPhrase) return filled.map(({ words }, index) => (index === 0 ? words : `(${words})`)).join(' ');
  return filled
    .map(({ name, words }) => `${labelAt(reading.forms, `${path}.${name}`, reading.language)}: ${words}`)
    .join('\n');
}

/** The field that a unit of a record draft is, with the path of its words; null for a source or a mark of translation. */
export function fieldOfUnit({ forms }: Pick<Reading, 'forms'>, unit: DraftPath): { field: Field; path: string } | null {
  const [part, ...rest] = unit;
  const name = String(rest.at(-1) ?? '');
  if (part === 'texts') return rest[1] === 'text' ? namedField(forms.fields.text, name, `text.${name}`) : null;
  if (part === 'facts') return namedField(forms.fields.facts, name, `facts.${name}`);
  return part === 'confidential' ? namedField(forms.fields.confidential, name, `confidential.${name}`) : null;
}

function namedField(whole: Field, name: string, path: string): { field: Field; path: string } | null {
  const groups =
    whole.kind === 'group'
      ? [whole.fields]
      : whole.kind === 'variants'
        ? whole.variants.map((variant) => variant.fields)
        : [];
  const candidates = groups.flatMap((fields) => fields.filter((part) => part.name === name));
  const found = candidates.find(({ field }) => field.kind !== 'fixed') ?? candidates[0];
  return found ? { field: found.field, path } : null;
}

/** A unit of a record draft in words, whatever part of the record it belongs to. */
export function unitInWords(reading: Reading, unit: DraftPath, draft: Draft): string {
  const found = fieldOfUnit(reading, unit);
  if (found) return draftInWords(reading, found.field, draft, found.path);
  if (unit[0] === 'sources') return sourceInWords(draft, reading.language);
  if (typeof draft === 'boolean') return draft ? officeWords[reading.language].yes : officeWords[reading.language].no;
  return typeof draft === 'string' ? draft : '';
}

function sourceInWords(draft: Draft, language: Language): string {
  if (!isGroup(draft)) return '';
  const words = editorWords[language];
  const kind = String(draft['kind'] ?? '');
  const names: Partial<Record<string, string>> = words.sources;
  const checkedOn = String(draft['checkedOn'] ?? '');
  return [
    names[kind] ?? kind,
    String(draft['url'] ?? ''),
    checkedOn === '' ? words.neverChecked : words.checkedOn(checkedOn),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What a unit of a record draft is called: the field, with its language or its part of the record where that must be said. */
export function unitLabel({ forms, language }: Pick<Reading, 'forms' | 'language'>, unit: DraftPath): string {
  const [part, ...rest] = unit;
  const words = editorWords[language];
  const languageOf = (code: unknown): string => officeWords[language][code === 'fr' ? 'french' : 'english'];
  const name = String(rest.at(-1) ?? '');
  if (part === 'slugs') return `${words.addresses} (${languageOf(name)})`;
  if (part === 'texts') {
    const label = name === 'isTranslation' ? words.translation : labelAt(forms, `text.${name}`, language);
    return `${label} (${languageOf(rest[0])})`;
  }
  if (part === 'sources') return `${words.source}: ${labelAt(forms, `facts.${name}`, language)}`;
  return labelAt(forms, `${String(part)}.${name}`, language);
}
