import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, type Draft } from '#lib/fields/draft.ts';
import { pathKey, readAt } from '#lib/fields/draft-path.ts';
import { changedUnits, mergeDrafts, settleConflicts, unitPaths } from '#lib/revisions/merge-drafts.ts';
import { isSameDraft } from '#lib/revisions/record-draft.ts';

const value = fc.constantFrom('', 'a', 'b', 'c');
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  slugs: fc.record({ en: value, fr: value }),
  facts: fc.record({ title: fc.record({ text: value, language: fc.constant('en') }), volume: value }),
  sources: fc.dictionary(fc.constantFrom('title', 'volume'), fc.record({ kind: value, url: value, checkedOn: value })),
  confidential: fc.option(fc.record({ note: value }), { nil: null }),
  texts: fc.record({
    en: fc.record({ text: fc.record({ summary: value }), isTranslation: fc.boolean() }),
    fr: fc.record({ text: fc.record({ summary: value }), isTranslation: fc.boolean() }),
  }),
});
const isSame = (one: Draft, other: Draft): boolean => isSameDraft(one, other) || (isBlank(one) && isBlank(other));

describe('two people’s changes laid over each other', () => {
  it('keep what only one of them changed, and never choose where both did', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
        const merge = mergeDrafts({ base, mine, theirs });
        const inConflict = new Set(merge.conflicts.map(({ path }) => pathKey(path)));
        for (const path of unitPaths([base, mine, theirs])) {
          const at = (draft: Draft): Draft => readAt(draft, path);
          const isMine = !isSame(at(base), at(mine));
          const isTheirs = !isSame(at(base), at(theirs));
          expect(inConflict.has(pathKey(path))).toBe(isMine && isTheirs && !isSame(at(mine), at(theirs)));
          if (isMine !== isTheirs) expect(isSame(at(merge.merged), at(isMine ? mine : theirs))).toBe(true);
        }
      }),
    );
  });

  it('become mine wherever I say so, and theirs elsewhere', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyDraft, fc.boolean(), (base, mine, theirs, isMine) => {
        const merge = mergeDrafts({ base, mine, theirs });
        const settled = settleConflicts(
          merge,
          new Map(merge.conflicts.map(({ path }) => [pathKey(path), isMine ? 'mine' : 'theirs'])),
        );
        for (const { path } of merge.conflicts)
          expect(isSame(readAt(settled, path), readAt(isMine ? mine : theirs, path))).toBe(true);
      }),
    );
  });

  it('are mine when nobody else changed anything', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (base, mine) => {
        const merge = mergeDrafts({ base, mine, theirs: base });
        expect(merge.conflicts).toEqual([]);
        expect(changedUnits(merge.merged, mine)).toEqual([]);
      }),
    );
  });
});
