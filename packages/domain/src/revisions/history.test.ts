import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  Instant,
  instantLater,
  languages,
  otherLanguage,
  Slug,
  type Instant as At,
  type Language,
} from '../values/index.ts';
import { editRecord, textDigest } from './edit-record.ts';
import { isSameContent, jsonOf } from './same-content.ts';
import { mayStep, tombstoneOf } from './publication.ts';
import { publishRecord, reopenRecord, scheduleRecord, submitRecord, withdrawRecord } from './publish-record.ts';
import { exampleKind, exampleRecord, type ExampleRecord } from './record.examples.ts';
import { recordEditSchema, recordSchema, type RecordEdit } from './record.ts';

type ExampleEdit = RecordEdit<ExampleRecord['facts'], { words: string }, ExampleRecord['confidential']>;
type Step =
  | { act: 'edit'; edit: ExampleEdit }
  | { act: 'publish' | 'schedule'; chosen: Language[] }
  | { act: 'submit' | 'reopen' | 'withdraw' };

const words = fc.constantFrom('one', 'two', 'three', 'é', 'SECRET not here');
const textEdit = fc.record({ text: fc.record({ words }), isTranslation: fc.boolean() });
const edit: fc.Arbitrary<ExampleEdit> = fc.record(
  {
    facts: fc.record({ colour: words }),
    confidential: fc.record({ secret: fc.constantFrom('CANARY', 'CANARY too') }),
    slugs: fc.constantFrom('a', 'b').map((slug) => ({ en: Slug.parse(slug), fr: Slug.parse(`${slug}-fr`) })),
    texts: fc.record({ en: textEdit, fr: textEdit }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const chosen = fc.subarray([...languages], { minLength: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('edit' as const), edit }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('publish' as const, 'schedule' as const), chosen }) },
  fc.record({ act: fc.constantFrom('submit' as const, 'reopen' as const, 'withdraw' as const) }),
);

const start = Instant.parse('2026-01-01T00:00:00.000Z');

async function take(record: ExampleRecord, one: Step, now: At): Promise<{ ok: boolean; record: ExampleRecord }> {
  if (one.act === 'edit') return { ok: true, record: await editRecord(record, one.edit, now) };
  const result = decide(record, one, now);
  return result.ok ? { ok: true, record: result.value } : { ok: false, record };
}

function decide(record: ExampleRecord, one: Exclude<Step, { act: 'edit' }>, now: At) {
  switch (one.act) {
    case 'publish':
      return publishRecord(record, one.chosen, now);
    case 'schedule':
      return scheduleRecord(record, { publishAt: instantLater(now, 1), languages: one.chosen }, now);
    case 'submit':
      return submitRecord(record, now);
    case 'reopen':
      return reopenRecord(record, now);
    case 'withdraw':
      return withdrawRecord(record, { reason: { en: 'Out of print', fr: null }, replacedBy: null }, now);
  }
}

const histories = fc.array(step, { minLength: 1, maxLength: 14 });

/** Walks a record through a history and holds every step against a law. */
function alwaysHolds(
  law: (before: ExampleRecord, step: Step, after: { ok: boolean; record: ExampleRecord }) => void | Promise<void>,
) {
  return fc.assert(
    fc.asyncProperty(histories, async (history) => {
      let record = exampleRecord();
      for (const [index, one] of history.entries()) {
        const before = structuredClone(record);
        const after = await take(record, one, instantLater(start, index + 1));
        expect(record, 'the record that was handed in is never changed').toEqual(before);
        await law(before, one, after);
        record = after.record;
      }
    }),
    { numRuns: 120 },
  );
}

/** What visitors find: the record, its tombstone, or nothing. */
function standing({ publication }: ExampleRecord): { firstPublishedAt: At } | null {
  return publication.status === 'published' ? publication : tombstoneOf(publication);
}

const bytes = (value: unknown): string => canonicalJson(jsonOf(value));

describe('over any history of a record', () => {
  it('leaves every byte and the state of the other language as they were when one language is saved', async () => {
    await alwaysHolds((before, one, { record }) => {
      if (one.act !== 'edit') return;
      for (const language of languages.filter((each) => one.edit.texts?.[each] === undefined)) {
        expect(bytes(record.texts[language])).toBe(bytes(before.texts[language]));
        expect(record.texts[language].state).toBe(before.texts[language].state);
      }
      expect(bytes(record.published), 'and what visitors see').toBe(bytes(before.published));
    });
  });

  it('leaves what visitors see of the other language as it was when one language is published', async () => {
    await alwaysHolds((before, one, { ok, record }) => {
      if (one.act !== 'publish' || !ok) return;
      for (const language of languages.filter((each) => !one.chosen.includes(each))) {
        expect(bytes(record.texts[language])).toBe(bytes(before.texts[language]));
        expect(bytes(record.published?.texts[language] ?? null)).toBe(bytes(before.published?.texts[language] ?? null));
      }
    });
  });

  it('calls a text published only while it is what visitors see', async () => {
    await alwaysHolds((_before, _step, { record }) => {
      for (const language of languages) {
        const version = record.texts[language];
        if (version.state !== 'published') continue;
        expect(record.publication.status).toBe('published');
        expect(record.published?.texts[language]?.digest).toBe(version.digest);
      }
    });
  });

  it('never leaves an address empty that visitors once knew, and keeps the day it was first public', async () => {
    await alwaysHolds((before, _step, { record }) => {
      const was = standing(before);
      if (was === null) return;
      expect(standing(record)?.firstPublishedAt).toBe(was.firstPublishedAt);
      expect(record.published === null).toBe(record.publication.status !== 'published');
    });
  });

  it('knows every text by the digest of its content', async () => {
    await alwaysHolds(async (_before, _step, { record }) => {
      for (const language of languages) {
        const version = record.texts[language];
        if (version.state !== 'absent') expect(version.digest).toBe(await textDigest(version.text));
      }
    });
  });

  it('shows visitors something exactly while it is published', async () => {
    await alwaysHolds((_before, _step, { record }) => {
      expect(record.published !== null).toBe(record.publication.status === 'published');
    });
  });

  it('never shows visitors what is confidential', async () => {
    await alwaysHolds((_before, _step, { record }) => {
      expect(JSON.stringify(record.published)).not.toContain('CANARY');
    });
  });

  it('refuses every step that is not listed, and leaves the record unchanged', async () => {
    const target = {
      publish: 'published',
      schedule: 'scheduled',
      submit: 'in_review',
      reopen: 'draft',
      withdraw: 'withdrawn',
    } as const;
    await alwaysHolds((before, one, { ok, record }) => {
      if (one.act === 'edit') return;
      if (!mayStep(before.publication.status, target[one.act])) expect(ok).toBe(false);
      if (!ok) expect(bytes(record)).toBe(bytes(before));
      else expect(record.publication.status).toBe(target[one.act]);
    });
  });

  it('counts every change by one, and nothing else', async () => {
    await alwaysHolds((before, _step, { record }) => {
      const isChanged = !isSameContent(
        { ...record, revision: 0, changedAt: 0 },
        { ...before, revision: 0, changedAt: 0 },
      );
      expect(record.revision).toBeGreaterThanOrEqual(before.revision);
      expect(record.revision - before.revision).toBeLessThanOrEqual(1);
      if (isChanged) expect(record.revision).toBe(before.revision + 1);
      else if (record.revision === before.revision) expect(record.changedAt).toBe(before.changedAt);
    });
  });

  it('keeps a record that its own schema reads back, byte for byte', async () => {
    const schema = recordSchema(exampleKind);
    await alwaysHolds((_before, one, { record }) => {
      expect(bytes(schema.parse(JSON.parse(JSON.stringify(record))))).toBe(bytes(record));
      if (one.act === 'edit') expect(recordEditSchema(exampleKind).safeParse(one.edit).success).toBe(true);
    });
  });

  it('remembers when it first became public, also when it was taken back since', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        let record = exampleRecord();
        let first: Instant | null = null;
        for (const [index, one] of history.entries()) {
          ({ record } = await take(record, one, instantLater(start, index + 1)));
          const { publication } = record;
          if (publication.status !== 'published') continue;
          first ??= publication.publishedAt;
          expect(publication.firstPublishedAt).toBe(first);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('binds a translation to the words it was made from', async () => {
    await alwaysHolds((_before, one, { record }) => {
      if (one.act !== 'edit') return;
      for (const language of languages) {
        const version = record.texts[language];
        const source = record.texts[otherLanguage(language)];
        if (!one.edit.texts?.[language]?.isTranslation || version.state === 'absent' || source.state === 'absent')
          continue;
        expect(version.origin).toEqual({ kind: 'translation', of: source.digest });
      }
    });
  });
});
