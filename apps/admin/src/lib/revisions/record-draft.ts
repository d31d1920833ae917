import { recordEditSchema, type RecordEdit, type RecordKind } from '@coalition/domain/revisions';
import { languages, type EachLanguage, type FactSources, type Language, type Slug } from '@coalition/domain/values';
import type { z } from 'zod';
import { draftOf, isBlank, isGroup, isList, valueOf, type Draft, type DraftGroup } from '#lib/fields/draft.ts';
import { readAt, textAt, type DraftPath } from '#lib/fields/draft-path.ts';
import type { OpenedRecord } from '#lib/revisions/opened-record.ts';
import type { RecordFields } from '#lib/revisions/record-fields.ts';

/** The rules and fields of a noun, as a form needs them. */
export interface RecordForms {
  kind: RecordKind<string, unknown, unknown, unknown>;
  fields: RecordFields;
}

/** Something in a form that its schema does not accept. */
export interface Issue {
  path: DraftPath;
  code: string;
}

/** The whole record as one draft: `slugs`, `facts`, `sources`, `confidential` and `texts.en|fr` with `text` and `isTranslation`. */
export function draftOfRecord(
  { fields }: RecordForms,
  record: Omit<OpenedRecord, 'published' | 'id' | 'revision' | 'changedAt' | 'publication'>,
): DraftGroup {
  const textDraft = (language: Language): DraftGroup => {
    const version = record.texts[language];
    const isWritten = version.state !== 'absent';
    return {
      text: draftOf(fields.text, isWritten ? version.text : {}),
      isTranslation: isWritten && version.origin.kind === 'translation',
    };
  };
  return {
    slugs: { en: record.slugs.en, fr: record.slugs.fr },
    facts: draftOf(fields.facts, record.facts),
    sources: Object.fromEntries(
      Object.entries(record.sources).map(([fact, provenance]) => [fact, sourceDraft(provenance)]),
    ),
    confidential: record.confidential === null ? null : draftOf(fields.confidential, record.confidential),
    texts: { en: textDraft('en'), fr: textDraft('fr') },
  };
}

/** A fact's source as a form shows it: `kind`, the address (or the import) where it is one, and the day of the last check. */
export function sourceDraft({ source, checkedOn }: FactSources[string]): DraftGroup {
  const url = source.kind === 'address' ? source.url : source.kind === 'import' ? source.import : '';
  return { kind: source.kind, url, checkedOn: checkedOn ?? '' };
}

/** Whether two drafts hold the same, in whatever order a group’s parts stand: what was kept comes back in another one. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  if (isList(one))
    return isList(other) && one.length === other.length && one.every((item, at) => isSameAt(item, other[at]));
  if (!isGroup(one)) return one === other;
  const names = (group: DraftGroup) => Object.keys(group).length;
  return (
    isGroup(other) && names(one) === names(other) && Object.keys(one).every((name) => isSameAt(one[name], other[name]))
  );
}

function isSameAt(one: Draft | undefined, other: Draft | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isSameDraft(one, other);
}

/** What a save would send, or what is not right yet. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; issues: Issue[] };

/**
 * What changed between two drafts of a record, as an edit: a part that did not change is left out, so that it keeps every
 * byte; so is a language in which nothing is written yet.
 */
export function editOf(forms: RecordForms, before: Draft, now: Draft): Checked<RecordEdit<unknown, unknown, unknown>> {
  const raw = Object.fromEntries(changedParts(forms, before, now));
  const texts = changedTexts(forms, before, now);
  const parsed = recordEditSchema(forms.kind).safeParse(texts === null ? raw : { ...raw, texts });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, issues: issuesOf(parsed.error) };
}

function changedParts({ fields }: RecordForms, before: Draft, now: Draft): [string, unknown][] {
  const values = {
    slugs: () => readAt(now, ['slugs']),
    facts: () => valueOf(fields.facts, readAt(now, ['facts'])),
    sources: () => sourcesOf(readAt(now, ['sources'])),
    confidential: () => valueOf(fields.confidential, readAt(now, ['confidential'])),
  };
  return Object.entries(values).flatMap(([part, value]): [string, unknown][] =>
    isSameDraft(readAt(before, [part]), readAt(now, [part])) ? [] : [[part, value()]],
  );
}

function changedTexts(forms: RecordForms, before: Draft, now: Draft): Partial<EachLanguage<unknown>> | null {
  const changed = languages.filter((language) => {
    const [old, next] = [readAt(before, ['texts', language]), readAt(now, ['texts', language])];
    return !isSameDraft(old, next) && !(isBlank(readAt(old, ['text'])) && isBlank(readAt(next, ['text'])));
  });
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((language) => [language, textValue(forms, readAt(now, ['texts', language]))]));
}

/** A language's text as a save sends it. */
export function textValue({ fields }: RecordForms, draft: Draft): { text: unknown; isTranslation: boolean } {
  return {
    text: valueOf(fields.text, readAt(draft, ['text'])),
    isTranslation: readAt(draft, ['isTranslation']) === true,
  };
}

/** The sources of facts as they are stored; one that says nothing falls away. */
export function sourcesOf(draft: Draft): Record<string, unknown> {
  const entries = isGroup(draft) ? Object.entries(draft) : [];
  return Object.fromEntries(
    entries.flatMap(([fact, source]) => {
      const [kind, url, checkedOn] = [readAt(source, ['kind']), readAt(source, ['url']), readAt(source, ['checkedOn'])];
      if (kind === '' || kind === null) return [];
      return [[fact, { source: sourceOf(kind, url), checkedOn: checkedOn === '' ? null : checkedOn }]];
    }),
  );
}

function sourceOf(kind: Draft, url: Draft): Record<string, unknown> {
  if (kind === 'address') return { kind, url };
  return kind === 'import' ? { kind, import: url } : { kind };
}

/** What a schema does not accept, with the path into the draft. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap(({ path, message, code, ...rest }) => {
    const own = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const inUnion = code === 'invalid_union' && 'errors' in rest ? deepest(rest.errors) : null;
    if (inUnion) return inUnion.map((issue) => ({ ...issue, path: [...own, ...issue.path] }));
    return [{ path: own, code: /^[a-z_]+$/.test(message) ? message : code }];
  });
}

/** Of a union's complaints, those of the shape that was nearly right: what went wrong inside it tells more than "none fits". */
function deepest(errors: unknown): Issue[] | null {
  const options = Array.isArray(errors) ? errors.filter(Array.isArray) : [];
  const nested = options.map((issues) =>
    issues.flatMap((issue: unknown): Issue[] => {
      if (
        typeof issue !== 'object' ||
        issue === null ||
        !('path' in issue) ||
        !('message' in issue) ||
        !Array.isArray(issue.path)
      )
        return [];
      const code =
        typeof issue.message === 'string' && /^[a-z_]+$/.test(issue.message) ? issue.message : 'invalid_type';
      return issue.path.length === 0
        ? []
        : [{ path: issue.path.map((step: unknown) => (typeof step === 'number' ? step : String(step))), code }];
    }),
  );
  return nested.filter((issues) => issues.length > 0).toSorted((one, other) => one.length - other.length)[0] ?? null;
}

/** What a new record begins with. @param proposed address parts for who typed none */
export function beginningOf(
  forms: RecordForms,
  draft: Draft,
): Checked<{
  slugs: EachLanguage<Slug>;
  facts: unknown;
  confidential: unknown;
  sources?: FactSources | undefined;
  texts?: RecordEdit<unknown, unknown, unknown>['texts'];
}> {
  const written = languages.filter((language) => !isBlank(readAt(draft, ['texts', language, 'text'])));
  const raw = {
    slugs: readAt(draft, ['slugs']),
    facts: valueOf(forms.fields.facts, readAt(draft, ['facts'])),
    confidential: valueOf(forms.fields.confidential, readAt(draft, ['confidential'])),
    sources: sourcesOf(readAt(draft, ['sources'])),
    texts: Object.fromEntries(
      written.map((language) => [language, textValue(forms, readAt(draft, ['texts', language]))]),
    ),
  };
  const parsed = recordEditSchema(forms.kind).required({ slugs: true, facts: true, confidential: true }).safeParse(raw);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, issues: issuesOf(parsed.error).map((issue) => sayEmpty(issue, draft)) };
}

/** What nobody typed is missing rather than wrongly written. */
function sayEmpty(issue: Issue, draft: Draft): Issue {
  return textAt(draft, issue.path) === '' && issue.code.startsWith('not_a') ? { ...issue, code: 'empty' } : issue;
}
