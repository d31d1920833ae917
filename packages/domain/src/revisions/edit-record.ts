import {
  digestJson,
  languages,
  otherLanguage,
  type Digest,
  type EachLanguage,
  type Instant,
  type Language,
} from '../values/index.ts';
import { sourcesAfterEdit } from './fact-checks.ts';
import type { LanguageVersion, Origin } from './language-version.ts';
import type { OfficeRecord, RecordEdit, TextEdit } from './record.ts';
import { isSameContent, jsonOf } from './same-content.ts';

/** The digest of a text's content: SHA-256 over its canonical JSON. */
export function textDigest(text: unknown): Promise<Digest> {
  return digestJson(jsonOf(text));
}

/**
 * Applies an edit as the next revision. A language that the edit leaves out keeps every byte and its state; a text that
 * did not change keeps its state too; a check falls away with the fact it stood by. What visitors see is untouched until
 * it is published.
 *
 * @param now instant of the save
 * @returns the record with `revision` one higher, or the record itself when the edit changes nothing
 */
export async function editRecord<Facts, Text, Confidential>(
  record: OfficeRecord<Facts, Text, Confidential>,
  edit: RecordEdit<Facts, Text, Confidential>,
  now: Instant,
): Promise<OfficeRecord<Facts, Text, Confidential>> {
  const next = {
    ...record,
    slugs: edit.slugs ?? record.slugs,
    facts: edit.facts ?? record.facts,
    sources: edit.sources ?? record.sources,
    confidential: edit.confidential ?? record.confidential,
    texts: await editTexts(record, edit.texts ?? {}),
  };
  const sources = sourcesAfterEdit(record, next);
  if (isSameContent({ ...next, sources }, record)) return record;
  return { ...next, sources, revision: record.revision + 1, changedAt: now };
}

async function editTexts<Facts, Text, Confidential>(
  record: OfficeRecord<Facts, Text, Confidential>,
  edits: { en?: TextEdit<Text> | undefined; fr?: TextEdit<Text> | undefined },
): Promise<EachLanguage<LanguageVersion<Text>>> {
  const digests = new Map<Language, Digest>();
  for (const language of languages) {
    const edit = edits[language];
    const before = record.texts[language];
    if (edit) digests.set(language, await textDigest(edit.text));
    else if (before.state !== 'absent') digests.set(language, before.digest);
  }
  const edited = (language: Language): LanguageVersion<Text> => {
    const edit = edits[language];
    const digest = digests.get(language);
    if (!edit || !digest) return record.texts[language];
    const source = digests.get(otherLanguage(language));
    const origin: Origin = edit.isTranslation && source ? { kind: 'translation', of: source } : { kind: 'original' };
    const isPublic = record.publication.status === 'published' && record.published?.texts[language]?.digest === digest;
    return { state: isPublic ? 'published' : 'draft', origin, text: edit.text, digest };
  };
  return { en: edited('en'), fr: edited('fr') };
}

/** Whether the working content differs from what visitors see, so that publishing would change something. */
export function hasUnpublishedChanges(record: OfficeRecord<unknown, unknown, unknown>): boolean {
  if (record.published === null) return true;
  const { facts, slugs, sources, texts } = record.published;
  const isSameFacts = isSameContent([facts, slugs, sources], [record.facts, record.slugs, record.sources]);
  return !isSameFacts || languages.some((language) => hasUnpublishedText(record.texts[language], texts[language]));
}

/** The words, or what they were translated from: a translation looked over and kept is published anew. */
function hasUnpublishedText(
  version: LanguageVersion<unknown>,
  shown: { origin: Origin; digest: Digest } | null,
): boolean {
  if (version.state === 'absent') return false;
  return version.digest !== shown?.digest || !isSameContent(version.origin, shown.origin);
}
