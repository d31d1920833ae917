import type { Language } from '@coalition/domain/values';
import { dateInWords } from '@coalition/ui/values/date.words.ts';
import { editorWords } from '#lib/editor/editor.words.ts';
import type { Draft } from '#lib/fields/draft.ts';
import { textAt, type DraftPath } from '#lib/fields/draft-path.ts';
import type { Field } from '#lib/fields/field.ts';
import { officeWords } from '#lib/office/office.words.ts';
import { draftInWords, type Place, type Reading } from '#lib/history/draft-in-words.ts';
import { labelAt } from '#lib/revisions/noun-forms.ts';

/** The field that a unit of a record draft is, with the path of its words; null for a source or a mark of translation. */
export function fieldOfUnit({ forms }: Pick<Reading, 'forms'>, unit: DraftPath): Place | null {
  const [part, ...rest] = unit;
  const name = lastName(rest);
  if (part === 'texts') return rest[1] === 'text' ? namedField(forms.fields.text, name, `text.${name}`) : null;
  if (part === 'facts') return namedField(forms.fields.facts, name, `facts.${name}`);
  return part === 'confidential' ? namedField(forms.fields.confidential, name, `confidential.${name}`) : null;
}

function namedField(whole: Field, name: string, path: string): Place | null {
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
  if (found) return draftInWords(reading, found, draft);
  if (unit[0] === 'sources') return sourceInWords(draft, reading.language);
  if (typeof draft === 'boolean') return draft ? officeWords[reading.language].yes : officeWords[reading.language].no;
  return typeof draft === 'string' ? draft : '';
}

function sourceInWords(draft: Draft, language: Language): string {
  const words = editorWords[language];
  const names: Partial<Record<string, string>> = words.sources;
  const [kind, url, checkedOn] = [textAt(draft, ['kind']), textAt(draft, ['url']), textAt(draft, ['checkedOn'])];
  if (kind === '') return '';
  const check = checkedOn === '' ? words.neverChecked : words.checkedOn(dateInWords(checkedOn, language));
  return [names[kind] ?? kind, url, check].filter((part) => part !== '').join(' · ');
}

/** What a unit of a record draft is called: the field, with its language or its part of the record where that must be said. */
export function unitLabel({ forms, language }: Pick<Reading, 'forms' | 'language'>, unit: DraftPath): string {
  const [part, ...rest] = unit;
  const words = editorWords[language];
  const languageOf = (code: unknown): string => officeWords[language][code === 'fr' ? 'french' : 'english'];
  const name = lastName(rest);
  if (part === 'slugs') return `${words.addresses} (${languageOf(name)})`;
  if (part === 'texts') {
    const label = name === 'isTranslation' ? words.translation : labelAt(forms, `text.${name}`, language);
    return `${label} (${languageOf(rest[0])})`;
  }
  if (part === 'sources')
    return `${words.source}${officeWords[language].colon}${labelAt(forms, `facts.${name}`, language)}`;
  return labelAt(forms, `${String(part)}.${name}`, language);
}

function lastName(path: DraftPath): string {
  return String(path.at(-1) ?? '');
}
