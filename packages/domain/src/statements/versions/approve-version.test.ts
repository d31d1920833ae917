import { describe, expect, it } from 'vitest';
import { ok } from '../../values/index.ts';
import {
  approveVersion,
  ApproverIsAuthor,
  freezeVersion,
  reviseVersion,
  SecondPersonNeeded,
  supersedeVersion,
  VersionStepRefused,
} from './approve-version.ts';
import { statementDigest } from '../statement-digest.ts';
import { StatementVersion } from './statement-version.ts';
import {
  exampleApproval,
  exampleApproved,
  exampleApprover,
  exampleAt,
  exampleAuthor,
  exampleDraft,
  exampleFrozen,
  exampleSecondApprover,
} from './version.examples.ts';

const reworded = (version: StatementVersion) => ({
  ...version.words,
  en: { ...version.words.en, body: 'Children may visit, and write.' },
});

describe('approving a version', () => {
  it('takes two people who did not write the last change', () => {
    const first = approveVersion(exampleDraft(), 'en', exampleApproval(exampleApprover));
    if (!first.ok) return expect.unreachable();
    expect(first.value.status).toBe('draft');
    const second = approveVersion(first.value, 'fr', exampleApproval(exampleSecondApprover));
    expect(second.ok && second.value.status).toBe('approved');
  });

  it('refuses whoever wrote the text', () => {
    expect(approveVersion(exampleDraft(), 'fr', exampleApproval(exampleAuthor))).toEqual({
      ok: false,
      failure: ApproverIsAuthor({ language: 'fr' }),
    });
  });

  it('refuses one person for both languages', () => {
    const first = approveVersion(exampleDraft(), 'en', exampleApproval(exampleApprover));
    if (!first.ok) return expect.unreachable();
    expect(approveVersion(first.value, 'fr', exampleApproval(exampleApprover))).toEqual({
      ok: false,
      failure: SecondPersonNeeded({}),
    });
  });

  it('lets two people who each wrote one language approve the other', () => {
    const draft = { ...exampleDraft(), changedBy: { en: exampleApprover, fr: exampleSecondApprover } };
    const first = approveVersion(draft, 'en', exampleApproval(exampleSecondApprover));
    if (!first.ok) return expect.unreachable();
    expect(approveVersion(first.value, 'fr', exampleApproval(exampleApprover)).ok).toBe(true);
  });
});

describe('changing the words', () => {
  it('takes the approval from the language that changed, and from no other', () => {
    const approved = exampleApproved();
    const revised = reviseVersion(approved, reworded(approved), exampleAuthor);
    expect(revised).toMatchObject({
      ok: true,
      value: { status: 'draft', approvals: { en: null, fr: approved.approvals.fr }, changedBy: { en: exampleAuthor } },
    });
  });

  it('takes both approvals when what both share changes', () => {
    const approved = exampleApproved();
    const words = { ...approved.words, addressees: { en: ['All'], fr: ['Tous'] } };
    expect(reviseVersion(approved, words, exampleApprover)).toMatchObject({
      value: {
        status: 'draft',
        approvals: { en: null, fr: null },
        changedBy: { en: exampleApprover, fr: exampleApprover },
      },
    });
  });

  it('is no change when the words are the same', () => {
    const approved = exampleApproved();
    expect(reviseVersion(approved, structuredClone(approved.words), exampleAuthor)).toEqual(ok(approved));
  });

  it('is refused for a frozen version, by a comma too', async () => {
    const frozen = await exampleFrozen();
    expect(reviseVersion(frozen, reworded(frozen), exampleAuthor)).toEqual({
      ok: false,
      failure: VersionStepRefused({ from: 'frozen', to: 'draft' }),
    });
  });
});

describe('freezing', () => {
  it('binds the version to the digest of its words', async () => {
    const frozen = await exampleFrozen();
    expect(frozen.digest).toBe(await statementDigest(frozen.words));
    expect(StatementVersion.parse(frozen)).toEqual(frozen);
  });

  it('is refused for a version that is not approved in both languages', async () => {
    expect(await freezeVersion(exampleDraft(), exampleApprover, exampleAt)).toEqual({
      ok: false,
      failure: VersionStepRefused({ from: 'draft', to: 'frozen' }),
    });
  });

  it('is followed by nothing but a later version', async () => {
    const frozen = await exampleFrozen();
    expect(approveVersion(frozen, 'en', exampleApproval(exampleApprover)).ok).toBe(false);
    expect((await freezeVersion(frozen, exampleApprover, exampleAt)).ok).toBe(false);
    const superseded = supersedeVersion(frozen, 2, exampleAt);
    expect(superseded).toMatchObject({
      ok: true,
      value: { status: 'superseded', digest: frozen.digest, words: frozen.words, supersededBy: 2 },
    });
    if (superseded.ok) expect(supersedeVersion(superseded.value, 3, exampleAt).ok).toBe(false);
    expect(supersedeVersion(exampleApproved(), 2, exampleAt).ok).toBe(false);
  });
});
