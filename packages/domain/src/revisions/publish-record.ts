import {
  eachLanguage,
  fail,
  languages,
  ok,
  type FailureOf,
  type Instant,
  type Language,
  type Result,
} from '../values/index.ts';
import type { LanguageVersion } from './language-version.ts';
import {
  LanguageAbsent,
  mayStep,
  PublicationStepRefused,
  PublishTimePassed,
  TextsAbsent,
  tombstoneOf,
  type Publication,
  type Tombstone,
  type WithdrawalReason,
} from './publication.ts';
import type { OfficeRecord, PublishedContent } from './record.ts';

type StepRefused = FailureOf<typeof PublicationStepRefused>;

/** The record with another publication state, as its next revision. */
function step<R extends OfficeRecord<unknown, unknown, unknown>>(
  record: R,
  publication: Publication,
  now: Instant,
): Result<R, StepRefused> {
  const [from, to] = [record.publication.status, publication.status];
  if (!mayStep(from, to)) return fail(PublicationStepRefused({ from, to }));
  return ok({ ...record, publication, revision: record.revision + 1, changedAt: now });
}

/** Hands a draft to those who publish. @fails PublicationStepRefused, TextsAbsent */
export function submitRecord<R extends OfficeRecord<unknown, unknown, unknown>>(
  record: R,
  now: Instant,
): Result<R, StepRefused | FailureOf<typeof TextsAbsent>> {
  if (languages.every((language) => record.texts[language].state === 'absent')) return fail(TextsAbsent({}));
  return step(record, { status: 'in_review', submittedAt: now, ...kept(record) }, now);
}

/**
 * Takes a record back to draft: out of review, off the schedule, or a tombstone opened again, which visitors keep seeing.
 *
 * @fails PublicationStepRefused
 */
export function reopenRecord<R extends OfficeRecord<unknown, unknown, unknown>>(
  record: R,
  now: Instant,
): Result<R, StepRefused> {
  return step(record, { status: 'draft', ...kept(record) }, now);
}

/** Sets a time ahead at which languages become public by themselves. @fails PublicationStepRefused, LanguageAbsent, PublishTimePassed */
export function scheduleRecord<R extends OfficeRecord<unknown, unknown, unknown>>(
  record: R,
  plan: { publishAt: Instant; languages: Language[] },
  now: Instant,
): Result<R, StepRefused | FailureOf<typeof LanguageAbsent> | FailureOf<typeof PublishTimePassed>> {
  const absent = plan.languages.find((language) => record.texts[language].state === 'absent');
  if (absent) return fail(LanguageAbsent({ language: absent }));
  if (plan.publishAt <= now) return fail(PublishTimePassed({ publishAt: plan.publishAt }));
  return step(record, { status: 'scheduled', ...plan, ...kept(record) }, now);
}

/** The tombstone that a record has, to be kept at its address until it is public again. */
function kept({ publication }: OfficeRecord<unknown, unknown, unknown>): { tombstone?: Tombstone } {
  const tombstone = tombstoneOf(publication);
  return tombstone === null ? {} : { tombstone };
}

/**
 * Makes the facts and the chosen languages public as they stand. The other language keeps what visitors saw of it.
 *
 * @param chosen one or both languages, each with a text
 * @fails PublicationStepRefused, LanguageAbsent
 */
export function publishRecord<Facts, Text, Confidential>(
  record: OfficeRecord<Facts, Text, Confidential>,
  chosen: readonly Language[],
  now: Instant,
): Result<OfficeRecord<Facts, Text, Confidential>, StepRefused | FailureOf<typeof LanguageAbsent>> {
  const absent = chosen.find((language) => record.texts[language].state === 'absent');
  if (absent) return fail(LanguageAbsent({ language: absent }));
  const publication = {
    status: 'published',
    publishedAt: now,
    firstPublishedAt: firstPublishedAt(record, now),
  } as const;
  const texts = eachLanguage((language) => {
    const version = record.texts[language];
    return chosen.includes(language) && version.state !== 'absent'
      ? { ...version, state: 'published' as const }
      : version;
  });
  return step({ ...record, texts, published: publishedContent(record, chosen) }, publication, now);
}

function firstPublishedAt(record: OfficeRecord<unknown, unknown, unknown>, now: Instant): Instant {
  const { publication } = record;
  if (publication.status === 'published') return publication.firstPublishedAt;
  return tombstoneOf(publication)?.firstPublishedAt ?? now;
}

function publishedContent<Facts, Text, Confidential>(
  record: OfficeRecord<Facts, Text, Confidential>,
  chosen: readonly Language[],
): PublishedContent<Facts, Text> {
  const publicText = (language: Language): PublishedContent<Facts, Text>['texts']['en'] => {
    const version: LanguageVersion<Text> = record.texts[language];
    if (!chosen.includes(language) || version.state === 'absent') return record.published?.texts[language] ?? null;
    return { origin: version.origin, text: version.text, digest: version.digest };
  };
  return { slugs: record.slugs, facts: record.facts, sources: record.sources, texts: eachLanguage(publicText) };
}

/**
 * Takes a public record back and leaves a tombstone with a reason and, where there is one, a replacement.
 * Nothing of its texts is public afterwards.
 *
 * @param tombstone `replacedBy` is the id of a record of the same kind, or null
 * @fails PublicationStepRefused
 */
export function withdrawRecord<Facts, Text, Confidential>(
  record: OfficeRecord<Facts, Text, Confidential>,
  tombstone: { reason: WithdrawalReason; replacedBy: string | null },
  now: Instant,
): Result<OfficeRecord<Facts, Text, Confidential>, StepRefused> {
  const texts = eachLanguage((language) => {
    const version = record.texts[language];
    return version.state === 'published' ? { ...version, state: 'draft' as const } : version;
  });
  const publication = {
    status: 'withdrawn',
    withdrawnAt: now,
    firstPublishedAt: firstPublishedAt(record, now),
    ...tombstone,
  } as const;
  return step({ ...record, texts, published: null }, publication, now);
}
