import {
  canonicalJson,
  eachLanguage,
  fail,
  languages,
  ok,
  type FailureOf,
  type FactSources,
  type Instant,
  type Language,
  type Result,
} from '../../values/index.ts';
import { hasUnpublishedChanges, textDigest } from '../edit-record.ts';
import { textOf, type LanguageVersion } from '../language-version.ts';
import { ContentInvalid, MergeRefused, tombstoneOf, type Publication, type WithdrawalReason } from '../publication.ts';
import { publishRecord } from '../publish-record.ts';
import type { OfficeRecord, RecordKind } from '../record.ts';
import { isSameContent, jsonOf } from '../same-content.ts';
import { partsOf, type MergeChoices, type MergeSide } from './merge-choice.ts';
import { mergeVisibility, type ShownStanding } from './merge-visibility.ts';

/** Two records of one kind that are to be one. */
export interface Merge<Facts, Text, Confidential> {
  kind: Pick<RecordKind<string, Facts, Text, Confidential>, 'Facts' | 'Text' | 'Confidential'>;
  kept: OfficeRecord<Facts, Text, Confidential>;
  other: OfficeRecord<Facts, Text, Confidential>;
  choices: MergeChoices;
  /** What visitors read where the other stood, while the kept one is not there. */
  reason: WithdrawalReason;
}

/** Both records as they stand afterwards, each a revision later. */
export interface Merged<Facts, Text, Confidential> {
  kept: OfficeRecord<Facts, Text, Confidential>;
  other: OfficeRecord<Facts, Text, Confidential>;
  /** Languages that become public with it; null where the kept record's public copy stays as it is. */
  publishing: Language[] | null;
}

type Refused = FailureOf<typeof MergeRefused> | FailureOf<typeof ContentInvalid>;

/**
 * Makes two records one: the kept one with the chosen parts of both, the other gone into it. What visitors see of the kept one
 * follows at once, unless either has changes that nobody published yet.
 *
 * @fails MergeRefused, ContentInvalid where the chosen parts do not go together
 */
export async function mergeRecords<Facts, Text, Confidential>(
  merge: Merge<Facts, Text, Confidential>,
  now: Instant,
): Promise<Result<Merged<Facts, Text, Confidential>, Refused>> {
  const rule = ruleAgainst(merge);
  if (rule !== null) return fail(MergeRefused({ rule }));
  const content = await joinedContent(merge);
  if (!content.ok) return content;
  const { kept, other } = merge;
  const revision = kept.revision + 1;
  const joined = { ...kept, ...content.value, revision, changedAt: now };
  const publishing = languagesToPublish(merge, joined);
  const shown = publishing === null ? ok(joined) : publishRecord(joined, publishing, now);
  // Every language to publish has a text, and what is public may be published again.
  const after = shown.ok ? { ...shown.value, revision } : joined;
  return ok({ kept: after, other: goneInto(other, { id: kept.id, revision, reason: merge.reason }, now), publishing });
}

function ruleAgainst({
  kept,
  other,
}: Merge<unknown, unknown, unknown>): 'same_record' | 'hidden_kept' | 'not_standing' | null {
  if (kept.id === other.id) return 'same_record';
  const isGone = ({ publication: { status } }: OfficeRecord<unknown, unknown, unknown>): boolean =>
    status === 'withdrawn' || status === 'merged' || status === 'scheduled';
  if (isGone(kept) || isGone(other)) return 'not_standing';
  return other.publication.status === 'published' && kept.publication.status !== 'published' ? 'hidden_kept' : null;
}

function languagesToPublish(
  { kept, other }: Merge<unknown, unknown, unknown>,
  joined: OfficeRecord<unknown, unknown, unknown>,
): Language[] | null {
  if (mergeVisibility(standingOf(kept), standingOf(other)) !== 'at_once') return null;
  return languages.filter(
    (language) =>
      joined.texts[language].state !== 'absent' &&
      ((kept.published?.texts[language] ?? null) !== null || (other.published?.texts[language] ?? null) !== null),
  );
}

function standingOf(record: OfficeRecord<unknown, unknown, unknown>): ShownStanding {
  return {
    isPublic: record.publication.status === 'published',
    hasUnpublishedChanges: hasUnpublishedChanges(record),
  };
}

function goneInto<Facts, Text, Confidential>(
  other: OfficeRecord<Facts, Text, Confidential>,
  { id, revision, reason }: { id: string; revision: number; reason: WithdrawalReason },
  now: Instant,
): OfficeRecord<Facts, Text, Confidential> {
  const { publication } = other;
  const tombstone =
    publication.status === 'published'
      ? { withdrawnAt: now, firstPublishedAt: publication.firstPublishedAt, reason, replacedBy: id }
      : tombstoneOf(publication);
  const merged: Publication = {
    status: 'merged',
    into: id,
    keptRevision: revision,
    ...(tombstone === null ? {} : { tombstone }),
  };
  const texts = eachLanguage((language) => {
    const version = other.texts[language];
    return version.state === 'published' ? { ...version, state: 'draft' as const } : version;
  });
  return { ...other, texts, published: null, publication: merged, revision: other.revision + 1, changedAt: now };
}

type Content<Facts, Text, Confidential> = Pick<
  OfficeRecord<Facts, Text, Confidential>,
  'facts' | 'sources' | 'texts' | 'confidential'
>;

async function joinedContent<Facts, Text, Confidential>(
  merge: Merge<Facts, Text, Confidential>,
): Promise<Result<Content<Facts, Text, Confidential>, FailureOf<typeof ContentInvalid>>> {
  const { kind, kept, other, choices } = merge;
  const ids = [kept.id, other.id];
  const facts = kind.Facts.safeParse(withoutThemselves(joinParts(kept.facts, other.facts, choices.facts), ids));
  const confidential = kind.Confidential.safeParse(
    joinParts(kept.confidential, other.confidential, choices.confidential),
  );
  const texts = { en: await joinText(merge, 'en'), fr: await joinText(merge, 'fr') };
  if (!facts.success) return fail(invalid('facts', facts.error.issues));
  if (!confidential.success) return fail(invalid('confidential', confidential.error.issues));
  if (texts.en === null || texts.fr === null) return fail(invalid('texts', []));
  return ok({
    facts: facts.data,
    confidential: confidential.data,
    texts: { en: texts.en, fr: texts.fr },
    sources: joinSources(merge, facts.data),
  });
}

function invalid(
  part: string,
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): FailureOf<typeof ContentInvalid> {
  return ContentInvalid({
    issues: issues.map(({ path, message }) => ({ path: [part, ...path.map(String)], code: message })),
  });
}

/** The kept one's parts, but for those that were chosen otherwise. */
function joinParts(kept: unknown, other: unknown, sides: Readonly<Record<string, MergeSide>>): Record<string, unknown> {
  const theirs = partsOf(other);
  const ours = Object.entries(partsOf(kept));
  return Object.fromEntries(ours.map(([name, value]) => [name, joinValue(value, theirs[name] ?? null, sides[name])]));
}

function joinValue(kept: unknown, other: unknown, side: MergeSide | undefined): unknown {
  if (side === 'other') return other;
  if (side !== 'both') return kept;
  const [ours, theirs] = [itemsOf(kept), itemsOf(other)];
  if (ours && theirs) return distinct([...ours, ...theirs]);
  return typeof kept === 'string' && typeof other === 'string' ? `${kept}\n\n${other}` : kept;
}

function itemsOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

function distinct(items: readonly unknown[]): unknown[] {
  return [...new Map(items.map((item) => [canonicalJson(jsonOf(item)), item])).values()];
}

/** Nothing points to itself: what one said of the other is gone with it. */
function withoutThemselves(facts: Record<string, unknown>, ids: readonly string[]): Record<string, unknown> {
  const names = (item: unknown): boolean => ids.some((id) => canonicalJson(jsonOf(item)).includes(`"${id}"`));
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter((item) => !names(item)) : value,
    ]),
  );
}

/** A language's text of the chosen parts; null where they do not go together. */
async function joinText<Facts, Text, Confidential>(
  { kind, kept, other, choices }: Merge<Facts, Text, Confidential>,
  language: Language,
): Promise<LanguageVersion<Text> | null> {
  const [ours, theirs] = [kept.texts[language], other.texts[language]];
  const sides = choices.texts[language];
  if (theirs.state === 'absent') return ours;
  if (ours.state === 'absent')
    return Object.values(sides).includes('other') ? { ...theirs, state: 'draft' as const } : ours;
  const parsed = kind.Text.safeParse(joinParts(textOf(ours), textOf(theirs), sides));
  if (!parsed.success) return null;
  if (isSameContent(parsed.data, ours.text)) return ours;
  const { origin } = isSameContent(parsed.data, theirs.text) ? theirs : ours;
  return { state: 'draft', origin, text: parsed.data, digest: await textDigest(parsed.data) };
}

/** Each fact keeps the source of the side it came from; what was joined from two was checked as a whole by nobody. */
function joinSources({ kept, other, choices }: Merge<unknown, unknown, unknown>, facts: unknown): FactSources {
  const names = new Set([...Object.keys(kept.sources), ...Object.keys(other.sources)]);
  const joined = partsOf(facts);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const side = isSameContent(joined[name], partsOf(kept.facts)[name]) ? 'kept' : (choices.facts[name] ?? 'kept');
      if (side === 'kept') return entry(name, kept.sources[name]);
      if (side === 'other') return entry(name, other.sources[name]);
      const source = kept.sources[name] ?? other.sources[name];
      return entry(name, source && { ...source, checkedOn: null });
    }),
  );
}

function entry(name: string, source: FactSources[string] | undefined): [string, FactSources[string]][] {
  return source === undefined ? [] : [[name, source]];
}
