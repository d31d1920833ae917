import { z } from 'zod';
import type { StaffId } from '../../access/index.ts';
import { isSameContent } from '../../revisions/index.ts';
import {
  eachLanguage,
  fail,
  failure,
  Language,
  ok,
  otherLanguage,
  type FailureOf,
  type Instant,
  type Result,
} from '../../values/index.ts';
import { statementDigest, type StatementWords } from '../statement-digest.ts';
import type { Approval, StatementVersion } from './statement-version.ts';

const status = z.enum(['draft', 'approved', 'frozen', 'superseded']);

/** This step is not among `versionSteps`: a frozen version is never changed, a draft is not frozen. */
export const VersionStepRefused = failure('version_step_refused', 'conflict', { from: status, to: status });
/** Whoever made the last change of a text cannot approve it. */
export const ApproverIsAuthor = failure('approver_is_author', 'forbidden', { language: Language });
/** An act that takes two people was tried by one: invite a second person. */
export const SecondPersonNeeded = failure('second_person_needed', 'forbidden', {});

/** Somebody wrote on while the words were read: read them again, then decide. */
export const WordsChanged = failure('words_changed', 'conflict', { version: z.int() });

type StepRefused = FailureOf<typeof VersionStepRefused>;
type Version<Status extends StatementVersion['status']> = Extract<StatementVersion, { status: Status }>;

/** A new version, as a draft without approvals; `by` wrote both texts. */
export function draftVersion(words: StatementWords, number: number, by: StaffId): Version<'draft'> {
  return { status: 'draft', number, words, changedBy: { en: by, fr: by }, approvals: { en: null, fr: null } };
}

/**
 * Changes the words of a version that is not frozen. A language whose words changed loses its approval; addressees and
 * attachments belong to both.
 *
 * @returns the version itself when the words are the same
 * @fails VersionStepRefused
 */
export function reviseVersion(
  version: StatementVersion,
  words: StatementWords,
  by: StaffId,
): Result<StatementVersion, StepRefused> {
  if (isSameContent(version.words, words)) return ok(version);
  if (version.status === 'frozen' || version.status === 'superseded') {
    return fail(VersionStepRefused({ from: version.status, to: 'draft' }));
  }
  const isShared = !isSameContent(sharedWords(version.words), sharedWords(words));
  const isChanged = (language: Language): boolean =>
    isShared || !isSameContent(version.words[language], words[language]);
  const changedBy = eachLanguage((language) => (isChanged(language) ? by : version.changedBy[language]));
  const approvals = eachLanguage((language) => (isChanged(language) ? null : version.approvals[language]));
  return ok({ status: 'draft', number: version.number, words, changedBy, approvals });
}

/** What both languages have in common. */
function sharedWords({ id, addressees, attachments }: StatementWords): Omit<StatementWords, Language> {
  return { id, addressees, attachments };
}

/**
 * Approves one language. When both are approved, the version is.
 *
 * @fails VersionStepRefused, ApproverIsAuthor, SecondPersonNeeded (the same person approved the other language)
 */
export function approveVersion(
  version: StatementVersion,
  language: Language,
  approval: Approval,
): Result<
  Version<'draft' | 'approved'>,
  StepRefused | FailureOf<typeof ApproverIsAuthor> | FailureOf<typeof SecondPersonNeeded>
> {
  if (version.status !== 'draft') return fail(VersionStepRefused({ from: version.status, to: 'approved' }));
  if (version.changedBy[language] === approval.by) return fail(ApproverIsAuthor({ language }));
  if (version.approvals[otherLanguage(language)]?.by === approval.by) return fail(SecondPersonNeeded({}));
  const { en, fr } = eachLanguage((each) => (each === language ? approval : version.approvals[each]));
  if (en === null || fr === null) return ok({ ...version, approvals: { en, fr } });
  return ok({ ...version, status: 'approved', approvals: { en, fr } });
}

/** Freezes an approved version, so that it can be opened for endorsement; from here on nothing changes it. @fails VersionStepRefused */
export async function freezeVersion(
  version: StatementVersion,
  by: StaffId,
  at: Instant,
): Promise<Result<Version<'frozen'>, StepRefused>> {
  if (version.status !== 'approved') return fail(VersionStepRefused({ from: version.status, to: 'frozen' }));
  const digest = await statementDigest(version.words);
  return ok({ ...version, status: 'frozen', digest, frozenAt: at, frozenBy: by });
}

/** Marks a frozen version as replaced by a later one; its roll stays as it is. @fails VersionStepRefused */
export function supersedeVersion(
  version: StatementVersion,
  supersededBy: number,
  at: Instant,
): Result<Version<'superseded'>, StepRefused> {
  if (version.status !== 'frozen') return fail(VersionStepRefused({ from: version.status, to: 'superseded' }));
  return ok({ ...version, status: 'superseded', supersededAt: at, supersededBy });
}
