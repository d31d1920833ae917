import { z } from 'zod';
import { bilingual, failure, Instant, Language, Paragraph } from '../values/index.ts';

/** Why something was taken back, in the words visitors read on its tombstone; at least one language is filled. */
export const WithdrawalReason = bilingual(Paragraph).refine((reason) => reason.en !== null || reason.fr !== null, {
  error: 'empty',
});
export type WithdrawalReason = z.infer<typeof WithdrawalReason>;

/** The languages an act is about, without repeats; empty where only the facts are meant. */
export const LanguageSet = z.array(Language).refine((set) => new Set(set).size === set.length, { error: 'repeated' });

/** What stands at the address of something that was taken back; `replacedBy` is the id of a record of the same kind. */
export const Tombstone = z.strictObject({
  withdrawnAt: Instant,
  firstPublishedAt: Instant,
  reason: WithdrawalReason,
  replacedBy: z.string().nullable(),
});
export type Tombstone = z.infer<typeof Tombstone>;

/** Of a record that was public once and is prepared anew: until it is published again, its address keeps the tombstone. */
const prepared = { tombstone: Tombstone.optional() };

/** Where a record stands between its first draft and its tombstone, or the record it became one with. */
export const Publication = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('draft'), ...prepared }),
  z.strictObject({ status: z.literal('in_review'), submittedAt: Instant, ...prepared }),
  z.strictObject({ status: z.literal('scheduled'), publishAt: Instant, languages: LanguageSet, ...prepared }),
  z.strictObject({ status: z.literal('published'), publishedAt: Instant, firstPublishedAt: Instant }),
  Tombstone.extend({ status: z.literal('withdrawn') }),
  z
    .strictObject({
      status: z.literal('merged'),
      into: z.string().meta({ description: 'The record of the same kind that it is one with now' }),
      keptRevision: z.int().min(1).meta({ description: 'The revision of that record which made them one' }),
      ...prepared,
    })
    .meta({ description: 'Made one with another; its addresses lead there' }),
]);
export type Publication = z.infer<typeof Publication>;

/** What visitors are told at the address of a record that is not public; null where it never was, or is. */
export function tombstoneOf(publication: Publication): Tombstone | null {
  switch (publication.status) {
    case 'published':
      return null;
    case 'withdrawn': {
      const { withdrawnAt, firstPublishedAt, reason, replacedBy } = publication;
      return { withdrawnAt, firstPublishedAt, reason, replacedBy };
    }
    default:
      return publication.tombstone ?? null;
  }
}

/** The name of a state, without what belongs to it. */
export type PublicationStatus = Publication['status'];

/** Every legal step; what is not listed is refused. A step to the same status is a renewed one (published again). */
export const publicationSteps = {
  draft: ['in_review', 'scheduled', 'published'],
  in_review: ['draft', 'scheduled', 'published'],
  scheduled: ['draft', 'scheduled', 'published'],
  published: ['published', 'withdrawn'],
  withdrawn: ['draft'],
  merged: [],
} as const satisfies Record<PublicationStatus, readonly PublicationStatus[]>;

/** Whether a record may go from one status to another, by {@link publicationSteps}. */
export function mayStep(from: PublicationStatus, to: PublicationStatus): boolean {
  const steps: readonly PublicationStatus[] = publicationSteps[from];
  return steps.includes(to);
}

const status = z.enum(['draft', 'in_review', 'scheduled', 'published', 'withdrawn', 'merged']);

/** This step is not among {@link publicationSteps}. */
export const PublicationStepRefused = failure('publication_step_refused', 'conflict', { from: status, to: status });
/** A language that has no text cannot be published. */
export const LanguageAbsent = failure('language_absent', 'invalid', { language: Language });
/** Its two languages are one text: neither becomes public without the other. */
export const LanguagesApart = failure('languages_apart', 'invalid', {});
/** Nothing is written in either language yet. */
export const TextsAbsent = failure('texts_absent', 'invalid', {});
/** A time to publish must lie ahead. */
export const PublishTimePassed = failure('publish_time_passed', 'invalid', { publishAt: Instant });
/** What was read has been changed by somebody since: both texts are shown, nothing was saved. */
export const RevisionStale = failure('revision_stale', 'conflict', {
  expectedRevision: z.int(),
  currentRevision: z.int(),
});
/** No such record, or none that the asker may see. */
export const RecordNotFound = failure('record_not_found', 'not_found', {});
/** Another record of the same kind has this address. */
export const SlugTaken = failure('slug_taken', 'conflict', { language: Language, slug: z.string() });
/** A record that others point to, or that does not exist, was named. */
export const ReferenceMissing = failure('reference_missing', 'invalid', { field: z.string(), id: z.string() });
/** It was made one with another record: that one is changed, or the two are parted again first. */
export const RecordMerged = failure('record_merged', 'conflict', { into: z.string() });
/** Two records cannot become one so: which rule forbids it. */
export const MergeRefused = failure('merge_refused', 'conflict', {
  rule: z.enum(['same_record', 'hidden_kept', 'not_standing']),
});
/** What was made one stands otherwise by now: it was merged on, or parted already. */
export const MergeGone = failure('merge_gone', 'conflict', {});
/** Merges are taken back the newest first: each stands on what the earlier ones made. */
export const MergeNotNewest = failure('merge_not_newest', 'conflict', {});
/** A field does not hold what its schema asks for; `path` leads to it, `code` names the sentence to show. */
export const ContentInvalid = failure('content_invalid', 'invalid', {
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), code: z.string() })),
});
/** The database gave no answer. Whatever was acknowledged before stands; what was just asked for did not happen, as far as anybody can tell. */
export const DatabaseAway = failure('database_away', 'unavailable', {});
/** The disk that the database writes to has no room left: what is there can be read, nothing new can be kept. */
export const StorageFull = failure('storage_full', 'unavailable', {});
