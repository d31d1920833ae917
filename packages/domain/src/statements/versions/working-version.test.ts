import { describe, expect, it } from 'vitest';
import {
  exampleApproved,
  exampleApprover,
  exampleAuthor,
  exampleDraft,
  exampleFrozen,
  exampleSecondApprover,
} from './version.examples.ts';
import { workingVersion } from './working-version.ts';

const authors = { en: exampleAuthor, fr: exampleAuthor };
const { words } = exampleDraft();
const reworded = { ...words, fr: { ...words.fr, body: 'Les enfants peuvent visiter, et écrire.' } };

describe('the version that present words belong to', () => {
  it('is the first draft while there is none', () => {
    expect(workingVersion(null, words, { en: exampleAuthor, fr: exampleApprover })).toMatchObject({
      status: 'draft',
      number: 1,
      changedBy: { en: exampleAuthor, fr: exampleApprover },
      approvals: { en: null, fr: null },
    });
  });

  it('keeps the approvals of the very words that were approved', () => {
    const approved = exampleApproved();
    expect(workingVersion(approved, words, authors)).toEqual(approved);
    expect(workingVersion(approved, reworded, { ...authors, fr: exampleSecondApprover })).toMatchObject({
      status: 'draft',
      approvals: { en: approved.approvals.en, fr: null },
      changedBy: { en: exampleAuthor, fr: exampleSecondApprover },
    });
  });

  it('takes an approval from whoever wrote the language since, even if the words came back', () => {
    expect(workingVersion(exampleApproved(), words, { ...authors, en: exampleApprover })).toMatchObject({
      status: 'draft',
      approvals: { en: null, fr: { by: exampleSecondApprover } },
    });
  });

  it('is the frozen one, untouched, or the next draft once it was written over', async () => {
    const frozen = await exampleFrozen();
    expect(workingVersion(frozen, words, { en: exampleApprover, fr: exampleApprover })).toBe(frozen);
    expect(workingVersion(frozen, reworded, authors)).toMatchObject({ status: 'draft', number: 2, words: reworded });
    expect(frozen.words).toEqual(words);
  });
});
