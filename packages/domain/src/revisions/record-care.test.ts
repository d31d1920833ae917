import { describe, expect, it } from 'vitest';
import { Instant, instantLater } from '../values/index.ts';
import { editRecord } from './edit-record.ts';
import { publishRecord, withdrawRecord } from './publish-record.ts';
import { hasUnverifiedFact, recordCare } from './record-care.ts';
import { exampleRecord } from './record.examples.ts';

const now = Instant.parse('2026-02-01T00:00:00.000Z');

async function publishedInBoth() {
  const texts = {
    en: { text: { words: 'hello' }, isTranslation: false },
    fr: { text: { words: 'bonjour' }, isTranslation: true },
  };
  const published = publishRecord(await editRecord(exampleRecord(), { texts }, now), ['en', 'fr'], now);
  return published.ok ? published.value : exampleRecord();
}

describe('what needs care', () => {
  it('names a draft and each language without a text', () => {
    expect(recordCare(exampleRecord(), now)).toEqual(['draft', 'english_absent', 'french_absent']);
  });

  it('asks for nothing once both languages are public', async () => {
    expect(recordCare(await publishedInBoth(), now)).toEqual([]);
  });

  it('asks for the French once the English has changed, and for publishing', async () => {
    const corrected = await editRecord(
      await publishedInBoth(),
      { texts: { en: { text: { words: 'hi' }, isTranslation: false } } },
      now,
    );
    expect(recordCare(corrected, now)).toEqual(['french_out_of_date', 'unpublished_changes']);
  });

  it('asks for nothing of what was withdrawn', async () => {
    const withdrawn = withdrawRecord(
      await publishedInBoth(),
      { reason: { en: 'Superseded', fr: null }, replacedBy: null },
      now,
    );
    expect(withdrawn.ok && recordCare(withdrawn.value, now)).toEqual([]);
  });

  it('asks first for what should have become public by itself and did not', () => {
    const publishAt = instantLater(now, 60_000);
    const scheduled = exampleRecord({ publication: { status: 'scheduled', publishAt, languages: ['en', 'fr'] } });
    expect(recordCare(scheduled, publishAt)[0]).toBe('scheduled');
    expect(recordCare(scheduled, instantLater(publishAt, 60_000)).slice(0, 2)).toEqual([
      'schedule_refused',
      'scheduled',
    ]);
  });

  it('tells a fact that nobody saw anywhere from one with a source', () => {
    expect(hasUnverifiedFact({ sources: { year: { source: { kind: 'general_knowledge' }, checkedOn: null } } })).toBe(
      false,
    );
    expect(hasUnverifiedFact({ sources: { year: { source: { kind: 'unverified' }, checkedOn: null } } })).toBe(true);
  });
});
