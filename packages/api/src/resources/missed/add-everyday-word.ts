import { mayDo } from '@coalition/domain/access';
import { ContentInvalid, editRecord, hasUnpublishedChanges, isOutOfDate } from '@coalition/domain/revisions';
import { TopicText, type TopicId } from '@coalition/domain/topics';
import { fail, languages, ok, otherLanguage, type Failure, type Instant, type Result } from '@coalition/domain/values';
import { publishLanguages } from '../../revisions/saving/save-record.ts';
import { changeRecord } from '../../revisions/saving/write-record.ts';
import type { Office } from '../../server/office.ts';
import { topicRow } from '../../topics/topic.row.ts';
import { forgetMissed, type MissedSearch } from './missed.store.ts';

/** A term that is to lead to a topic. */
export interface NewEverydayWord {
  missed: MissedSearch;
  topic: TopicId;
}

/**
 * Adds a term that was looked for in vain to a topic's everyday words, in the language of the search. Who may publish
 * publishes it with the same act, unless other changes wait there.
 *
 * @returns whether searches find it now
 * @fails RecordNotFound, RevisionStale, ContentInvalid (the topic has no text in that language, or no room for a further word)
 */
export async function addEverydayWord(
  office: Office,
  { missed, topic }: NewEverydayWord,
): Promise<Result<{ isFound: boolean }, Failure>> {
  const current = await topicRow.store.find(office.db, topic);
  const before = { isClean: false };
  const saved = await changeRecord(office, topicRow, {
    id: topic,
    expectedRevision: current?.revision ?? 0,
    change: { verb: 'save', reason: null },
    decide: async (record) => {
      before.isClean = record.publication.status === 'published' && !hasUnpublishedChanges(record);
      return withWord(record, missed, office.now);
    },
  });
  if (!saved.ok) return saved;
  await forgetMissed(office.db, missed);
  const { published, revision } = saved.value;
  if (!before.isClean || !mayDo(office.asker.role, 'publish_record')) return ok({ isFound: false });
  const shown = languages.filter((each) => published?.texts[each]);
  const done = await publishLanguages(office, topicRow, {
    id: topic,
    expectedRevision: revision,
    languages: shown,
    reason: null,
  });
  return ok({ isFound: done.ok });
}

type Topic = NonNullable<Awaited<ReturnType<typeof topicRow.store.find>>>;

/** A translation that was up to date stays so: everyday words belong to one language, and translate nothing. */
async function withWord(topic: Topic, { language, term }: MissedSearch, now: Instant): Promise<Result<Topic, Failure>> {
  const version = topic.texts[language];
  if (version.state === 'absent') return fail(invalid('texts'));
  const text = TopicText.safeParse({ ...version.text, synonyms: [...new Set([...version.text.synonyms, term])] });
  if (!text.success) return fail(invalid('synonyms'));
  const edits = { [language]: { text: text.data, isTranslation: version.origin.kind === 'translation' } };
  const other = topic.texts[otherLanguage(language)];
  const follows = other.state !== 'absent' && other.origin.kind === 'translation';
  if (follows && !isOutOfDate(topic.texts, otherLanguage(language)))
    edits[otherLanguage(language)] = { text: other.text, isTranslation: true };
  const changed = await editRecord(topic, { texts: edits }, now);
  const written = changed.texts[language];
  if (written.state === 'absent' || !isOutOfDate(topic.texts, language)) return ok(changed);
  return ok({ ...changed, texts: { ...changed.texts, [language]: { ...written, origin: version.origin } } });
}

function invalid(field: string): Failure {
  return ContentInvalid({ issues: [{ path: [field], code: 'custom' }] });
}
