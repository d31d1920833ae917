import { z } from 'zod';
import { instantLater, languages, type Instant } from '../values/index.ts';
import { hasUnpublishedChanges } from './edit-record.ts';
import { isOutOfDate } from './language-version.ts';
import type { OfficeRecord } from './record.ts';

/** What a volunteer should look at, in the order of urgency. Each is computed from the record as it stands. */
export const Care = z.enum([
  'in_review',
  'schedule_refused',
  'draft',
  'scheduled',
  'english_absent',
  'french_absent',
  'english_out_of_date',
  'french_out_of_date',
  'unpublished_changes',
  'address_missing',
  'address_unchecked',
  'address_on_former_site',
  'fact_unverified',
  'check_old',
  'review_due',
]);
export type Care = z.infer<typeof Care>;

const absent = { en: 'english_absent', fr: 'french_absent' } as const satisfies Record<string, Care>;
const outOfDate = { en: 'english_out_of_date', fr: 'french_out_of_date' } as const satisfies Record<string, Care>;

/** How long publishing may take after its time has come. */
const graceMs = 60_000;

/** What needs care in any record, whatever its noun; empty when nothing does. A record that was withdrawn or merged needs none. */
export function recordCare(record: OfficeRecord<unknown, unknown, unknown>, now: Instant): Care[] {
  const { status } = record.publication;
  if (status === 'withdrawn' || status === 'merged') return [];
  return [
    ...(isScheduleMissed(record, now) ? ['schedule_refused' as const] : []),
    ...(status === 'draft' || status === 'in_review' || status === 'scheduled' ? [status] : []),
    ...languages.filter((language) => record.texts[language].state === 'absent').map((language) => absent[language]),
    ...languages.filter((language) => isOutOfDate(record.texts, language)).map((language) => outOfDate[language]),
    ...(status === 'published' && hasUnpublishedChanges(record) ? ['unpublished_changes' as const] : []),
  ];
}

/** Whether a scheduled record's time has passed and it is still not public: a rule of its noun refused it then. */
export function isScheduleMissed(
  { publication }: Pick<OfficeRecord<unknown, unknown, unknown>, 'publication'>,
  now: Instant,
): boolean {
  return publication.status === 'scheduled' && instantLater(publication.publishAt, graceMs) <= now;
}

/** Whether a fact that has a source was never seen at one: it is marked as unverified, or came with a list and nobody looked since. */
export function hasUnverifiedFact(record: Pick<OfficeRecord<unknown, unknown, unknown>, 'sources'>): boolean {
  return Object.values(record.sources).some(
    ({ source, checkedOn }) => source.kind === 'unverified' || (source.kind === 'import' && checkedOn === null),
  );
}
