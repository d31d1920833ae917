import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bug, Instant, type Failure, type Result } from '../../values/index.ts';
import { editRecord } from '../edit-record.ts';
import { publishRecord } from '../publish-record.ts';
import { recordSchema } from '../record.ts';
import { mergeDifferences, MergeSide, proposedChoices, type MergeChoices } from './merge-choice.ts';
import { mergeRecords, type Merge } from './merge-records.ts';
import { madeAt, makeRecord, mergedKind, type Made, type MergedRecord } from './merge.examples.ts';
import { takeBackMerge } from './take-back-merge.ts';

const now = Instant.parse('2026-03-02T15:00:00.000Z');
const later = Instant.parse('2026-03-03T15:00:00.000Z');
const reason = { en: 'One with another', fr: null };
const words = fc.constantFrom('one', 'two', 'élan');
const text = fc.record({ summary: words, note: fc.option(words) });
const made: fc.Arbitrary<Made> = fc.record({
  facts: fc.record({ title: words, year: fc.option(fc.constantFrom('2019', '2020')), topics: fc.subarray(['a', 'b']) }),
  confidential: fc.record({ note: fc.option(words) }),
  texts: fc.record({ en: text, fr: text }, { requiredKeys: [] }),
  isPublic: fc.boolean(),
});
const sides = (names: string[]) => fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...MergeSide.options));
const choices: fc.Arbitrary<MergeChoices> = fc.record({
  facts: sides(['title', 'year', 'topics']),
  confidential: sides(['note']),
  texts: fc.record({ en: sides(['summary', 'note']), fr: sides(['summary', 'note']) }),
});
type Of = Merge<MergedRecord['facts'], Made['texts']['en'] & object, MergedRecord['confidential']>;

function value<Value>(result: Result<Value, Failure>): Value {
  return result.ok ? result.value : bug('refused', { ...result.failure });
}

const without = ({ revision: _revision, changedAt: _at, ...rest }: MergedRecord) => rest;

async function pair(one: Made, two: Made, chosen?: MergeChoices): Promise<Of> {
  const [kept, other] = [await makeRecord(1, one), await makeRecord(2, two)];
  const proposed = proposedChoices(mergeDifferences(kept, other));
  return { kind: mergedKind, kept, other, choices: chosen ?? proposed, reason };
}

const plain: Made = {
  facts: { title: 'One', year: null, topics: ['a'] },
  confidential: { note: 'first' },
  texts: { en: { summary: 'English', note: null } },
  isPublic: true,
};
const fuller: Made = {
  facts: { title: 'Two', year: '2020', topics: ['b', 'a'] },
  confidential: { note: 'second' },
  texts: { en: { summary: 'Other', note: 'Mind' }, fr: { summary: 'Français', note: null } },
  isPublic: true,
};

describe('two records made one', () => {
  it('lose nothing that one of them knew, unless somebody chose so', async () => {
    const { kept } = value(await mergeRecords(await pair(plain, fuller), now));
    expect(kept.facts).toEqual({ title: 'One', year: '2020', topics: ['a', 'b'] });
    expect(kept.confidential).toEqual({ note: 'first\n\nsecond' });
    expect(kept.texts.en).toMatchObject({ text: { summary: 'English', note: 'Mind' } });
    expect(kept.texts.fr).toMatchObject({ text: { summary: 'Français' } });
  });

  it('are shown as one at once, in every language that either was shown in', async () => {
    const { kept, other, publishing } = value(await mergeRecords(await pair(plain, fuller), now));
    expect(publishing).toEqual(['en', 'fr']);
    expect(kept.published?.facts.year).toBe('2020');
    expect(kept.published?.texts.fr).toMatchObject({ text: { summary: 'Français' } });
    expect(other).toMatchObject({
      published: null,
      publication: { status: 'merged', into: kept.id, tombstone: { replacedBy: kept.id, firstPublishedAt: madeAt } },
    });
  });

  it('do not show what nobody has published yet', async () => {
    const merge = await pair(plain, fuller);
    const kept = await editRecord(merge.kept, { facts: { ...merge.kept.facts, title: 'Draft' } }, now);
    const merged = value(await mergeRecords({ ...merge, kept }, now));
    expect(merged.publishing).toBeNull();
    expect(merged.kept.published).toEqual(merge.kept.published);
  });

  it('show nothing of what nobody has published yet of the other', async () => {
    const draft = await pair(plain, { ...fuller, isPublic: false });
    const whole = await pair(plain, fuller);
    const changed = await editRecord(whole.other, { facts: { ...whole.other.facts, year: '2021' } }, now);
    for (const merge of [draft, { ...whole, other: changed }]) {
      const merged = value(await mergeRecords(merge, now));
      expect(merged.publishing).toBeNull();
      expect(merged.kept.facts.year).toBe(merge.other.facts.year);
      expect(merged.kept.published).toEqual(merge.kept.published);
    }
  });

  it('leave no tombstone of what nobody ever saw', async () => {
    const { other } = value(await mergeRecords(await pair(plain, { ...fuller, isPublic: false }), now));
    expect(other.publication).not.toHaveProperty('tombstone');
  });

  it.each([
    [
      'a record and itself',
      'same_record',
      async () => ({ ...(await pair(plain, plain)), other: await makeRecord(1, plain) }),
    ],
    ['a draft that would hide a public one', 'hidden_kept', () => pair({ ...plain, isPublic: false }, fuller)],
    [
      'what is already one with another',
      'not_standing',
      async () => {
        const merge = await pair(plain, fuller);
        return { ...merge, other: value(await mergeRecords(merge, now)).other };
      },
    ],
  ])('are never %s', async (_name, rule, make) => {
    const refused = await mergeRecords(await make(), now);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'merge_refused', facts: { rule } } });
  });

  it('are refused where the chosen parts are too much together', async () => {
    const many = { ...fuller, facts: { ...fuller.facts, topics: ['c', 'd', 'e', 'f'] } };
    expect(await mergeRecords(await pair(plain, many), now)).toMatchObject({
      ok: false,
      failure: { code: 'content_invalid', facts: { issues: [{ path: ['facts', 'topics'] }] } },
    });
  });
});

describe('a merge taken back', () => {
  it('leaves both records as they were, whatever was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(made, made, choices, async (one, two, chosen) => {
        const merge = await pair(one, two, chosen);
        const merged = await mergeRecords(merge, now);
        fc.pre(merged.ok);
        recordSchema(mergedKind).parse(merged.value.kept);
        recordSchema(mergedKind).parse(merged.value.other);
        const { kept, other } = merged.value;
        const history = { kind: mergedKind, keptBefore: merge.kept, keptAfter: kept, otherBefore: merge.other };
        const parted = value(takeBackMerge({ ...history, kept, other }, later));
        expect(parted.conflicts).toEqual([]);
        expect(without(parted.kept)).toEqual(without(merge.kept));
        expect(without(parted.other)).toEqual(without(merge.other));
        expect([parted.kept.revision, parted.other.revision]).toEqual([kept.revision + 1, other.revision + 1]);
      }),
    );
  });

  it('keeps what somebody changed since, and names what the merge had changed too', async () => {
    await fc.assert(
      fc.asyncProperty(made, made, made, async (one, two, since) => {
        const merge = await pair(one, two);
        const merged = await mergeRecords(merge, now);
        fc.pre(merged.ok);
        const { kept: keptAfter, other } = merged.value;
        const kept = await editRecord(keptAfter, { facts: since.facts, confidential: since.confidential }, now);
        const history = { kind: mergedKind, keptBefore: merge.kept, keptAfter, otherBefore: merge.other };
        const parted = value(takeBackMerge({ ...history, kept, other }, later));
        for (const name of ['title', 'year', 'topics'] as const) {
          const isChanged = JSON.stringify(kept.facts[name]) !== JSON.stringify(keptAfter.facts[name]);
          expect(parted.kept.facts[name]).toEqual(isChanged ? kept.facts[name] : merge.kept.facts[name]);
        }
        const named = parted.conflicts.filter(({ part }) => part === 'facts').map(({ name }) => name);
        for (const name of named) expect(Object.keys(kept.facts)).toContain(name);
        recordSchema(mergedKind).parse(parted.kept);
      }),
    );
  });

  it('names what visitors go on seeing, where the two were published as one since', async () => {
    const merge = await pair({ ...plain, isPublic: false }, { ...fuller, isPublic: false });
    const { kept: keptAfter, other } = value(await mergeRecords(merge, now));
    const kept = value(publishRecord(keptAfter, ['en', 'fr'], now));
    const history = { kind: mergedKind, keptBefore: merge.kept, keptAfter, otherBefore: merge.other };
    const parted = value(takeBackMerge({ ...history, kept, other }, later));
    expect(parted.conflicts).toEqual([{ part: 'published', name: '' }]);
    expect(parted.kept.published).toEqual(kept.published);
    expect(value(takeBackMerge({ ...history, kept: keptAfter, other }, later)).conflicts).toEqual([]);
  });

  it('names a fact that was changed by the merge and again by somebody', async () => {
    const merge = await pair(plain, fuller);
    const { kept: keptAfter, other } = value(await mergeRecords(merge, now));
    const kept = await editRecord(keptAfter, { facts: { ...keptAfter.facts, year: '2021' } }, now);
    const history = { kind: mergedKind, keptBefore: merge.kept, keptAfter, otherBefore: merge.other, kept, other };
    const parted = value(takeBackMerge(history, later));
    expect(parted.conflicts).toEqual([{ part: 'facts', name: 'year' }]);
    expect(parted.kept.facts).toEqual({ ...merge.kept.facts, year: '2021' });
  });

  it('is refused once the records are two again, or the kept one went into a third', async () => {
    const merge = await pair(plain, fuller);
    const { kept, other } = value(await mergeRecords(merge, now));
    const history = { kind: mergedKind, keptBefore: merge.kept, keptAfter: kept, otherBefore: merge.other };
    const gone = { ok: false, failure: { code: 'merge_gone' } };
    expect(takeBackMerge({ ...history, kept, other: merge.other }, later)).toMatchObject(gone);
    const into = { ...kept, publication: other.publication };
    expect(takeBackMerge({ ...history, kept: into, other }, later)).toMatchObject(gone);
  });
});
