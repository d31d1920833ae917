import { describe, expect, expectTypeOf, it } from 'vitest';
import { Instant, type FailureOf } from '../values/index.ts';
import { editRecord, hasUnpublishedChanges } from './edit-record.ts';
import { isOutOfDate, textOf } from './language-version.ts';
import { LanguageAbsent, PublicationStepRefused, PublishTimePassed, TextsAbsent } from './publication.ts';
import { publishRecord, scheduleRecord, submitRecord, withdrawRecord } from './publish-record.ts';
import { exampleRecord, type ExampleRecord } from './record.examples.ts';
import type { PublishedContent } from './record.ts';

const now = Instant.parse('2026-02-01T00:00:00.000Z');
const later = Instant.parse('2026-03-01T00:00:00.000Z');

async function bilingualRecord(): Promise<ExampleRecord> {
  const english = await editRecord(
    exampleRecord(),
    { texts: { en: { text: { words: 'first' }, isTranslation: false } } },
    now,
  );
  return editRecord(english, { texts: { fr: { text: { words: 'premier' }, isTranslation: true } } }, now);
}

function inEnglish(words: string) {
  return { texts: { en: { text: { words }, isTranslation: false } } };
}

describe('a translation', () => {
  it('is out of date as soon as its source says something else, and no longer when the source returns to earlier words', async () => {
    const record = await bilingualRecord();
    expect(isOutOfDate(record.texts, 'fr')).toBe(false);
    const edited = await editRecord(record, inEnglish('second'), later);
    expect(isOutOfDate(edited.texts, 'fr')).toBe(true);
    expect(isOutOfDate(edited.texts, 'en')).toBe(false);
    const returned = await editRecord(edited, inEnglish('first'), later);
    expect(isOutOfDate(returned.texts, 'fr')).toBe(false);
  });

  it('is up to date when both languages are saved at once', async () => {
    const texts = {
      en: { text: { words: 'a' }, isTranslation: false },
      fr: { text: { words: 'b' }, isTranslation: true },
    };
    const record = await editRecord(exampleRecord(), { texts }, now);
    expect(isOutOfDate(record.texts, 'fr')).toBe(false);
  });

  it('may be looked over and kept in its words: it is up to date again, and to be published as such', async () => {
    const published = publishRecord(await bilingualRecord(), ['en', 'fr'], now);
    if (!published.ok) return expect.unreachable();
    const edited = publishRecord(await editRecord(published.value, inEnglish('second'), later), ['en'], later);
    if (!edited.ok) return expect.unreachable();
    expect(hasUnpublishedChanges(edited.value)).toBe(false);
    const kept = await editRecord(
      edited.value,
      { texts: { fr: { text: { words: 'premier' }, isTranslation: true } } },
      later,
    );
    expect(isOutOfDate(kept.texts, 'fr')).toBe(false);
    expect(hasUnpublishedChanges(kept)).toBe(true);
  });

  it('is an original while there is nothing it was made from', async () => {
    const record = await editRecord(
      exampleRecord(),
      { texts: { fr: { text: { words: 'seul' }, isTranslation: true } } },
      now,
    );
    expect(record.texts.fr).toMatchObject({ origin: { kind: 'original' } });
  });
});

describe('an edit', () => {
  it('that changes nothing is not a revision', async () => {
    const record = await bilingualRecord();
    expect(await editRecord(record, { facts: { colour: 'green' }, ...inEnglish('first') }, later)).toBe(record);
  });

  it('of a public record is a draft until it is published', async () => {
    const published = publishRecord(await bilingualRecord(), ['en'], now);
    if (!published.ok) return expect.unreachable();
    const edited = await editRecord(published.value, inEnglish('second'), later);
    expect(edited.texts.en.state).toBe('draft');
    expect(edited.published?.texts.en?.text.words).toBe('first');
    expect(textOf(edited.texts.en)?.words).toBe('second');
    const returned = await editRecord(edited, inEnglish('first'), later);
    expect(returned.texts.en.state).toBe('published');
  });
});

describe('publishing', () => {
  it('refuses a language that has no text', async () => {
    expect(publishRecord(exampleRecord(), ['fr'], now)).toEqual({
      ok: false,
      failure: LanguageAbsent({ language: 'fr' }),
    });
    expect(submitRecord(exampleRecord(), now)).toEqual({ ok: false, failure: TextsAbsent({}) });
  });

  it('refuses a time that has passed', async () => {
    const record = await bilingualRecord();
    const plan = { publishAt: now, languages: ['en' as const] };
    expect(scheduleRecord(record, plan, now)).toEqual({ ok: false, failure: PublishTimePassed({ publishAt: now }) });
  });

  it('refuses to withdraw what was never public', async () => {
    const result = withdrawRecord(await bilingualRecord(), { reason: { en: 'x', fr: null }, replacedBy: null }, now);
    expect(result).toEqual({ ok: false, failure: PublicationStepRefused({ from: 'draft', to: 'withdrawn' }) });
    if (!result.ok) expectTypeOf(result.failure).toEqualTypeOf<FailureOf<typeof PublicationStepRefused>>();
  });
});

it('has no place for what is confidential in what is public, by type', () => {
  type Public = PublishedContent<ExampleRecord['facts'], { words: string }>;
  expectTypeOf<Public>().not.toHaveProperty('confidential');
  expectTypeOf<keyof Public>().toEqualTypeOf<'slugs' | 'facts' | 'sources' | 'texts'>();
});
