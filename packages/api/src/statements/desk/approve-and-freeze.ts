import {
  approveVersion,
  freezeVersion,
  statementDigest,
  WordsChanged,
  type StatementVersion,
} from '@coalition/domain/statements';
import { bareId, bug, fail, ok, type Digest, type Failure, type Language, type Result } from '@coalition/domain/values';
import { appendToLedger } from '../../ledger/append-to-ledger.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { keepVersion } from '../version.store.ts';
import { lockDesk, type Desk } from './desk.store.ts';
import { permitStep, staffIdOf } from './permit-step.ts';

/** Which words somebody decided on: the digest of what stood on their screen. */
export interface WordsRead {
  id: string;
  digest: Digest;
}

/**
 * Approves one language of the words that were read, and vouches that nothing in them identifies a child.
 *
 * @fails RecordNotFound, WordsChanged, LanguageAbsent, StatementStageRefused, VersionStepRefused, ApproverIsAuthor,
 *   SecondPersonNeeded
 */
export function approveLanguage(
  office: Office,
  { language, ...read }: WordsRead & { language: Language },
): Promise<Result<null, Failure>> {
  return inTransaction(office.db, async (db) => {
    const step = `approve_${language}` as const;
    const taken = await takeWords(office, db, { read, step });
    if (!taken.ok) return taken;
    const { desk, version } = taken.value;
    const approval = { by: staffIdOf(office), at: office.now, identifiesNoChild: true } as const;
    const approved = approveVersion(version, language, approval);
    if (!approved.ok) return approved;
    await keepVersion(db, desk.id, approved.value);
    await auditStep(office, db, { id: desk.id, step, facts: { version: version.number, language } });
    return ok(null);
  });
}

/**
 * Freezes the approved words: from here on they are one version for ever, and can be signed.
 *
 * @fails RecordNotFound, WordsChanged, LanguageAbsent, StatementStageRefused, VersionStepRefused, LedgerTimeReversed
 */
export function freezeWords(office: Office, read: WordsRead): Promise<Result<null, Failure>> {
  return inTransaction(office.db, async (db) => {
    const taken = await takeWords(office, db, { read, step: 'freeze' });
    if (!taken.ok) return taken;
    const { desk, version } = taken.value;
    const frozen = await freezeVersion(version, staffIdOf(office), office.now);
    if (!frozen.ok) return frozen;
    const { number, digest } = frozen.value;
    await keepVersion(db, desk.id, frozen.value);
    await auditStep(office, db, { id: desk.id, step: 'freeze', facts: { version: number, digest } });
    const event = { kind: 'version_frozen', statement: bareId(desk.id), version: number, digest } as const;
    const entered = await appendToLedger(office, db, event);
    return entered.ok ? ok(null) : entered;
  });
}

async function takeWords(
  office: Office,
  db: Db,
  { read, step }: { read: WordsRead; step: 'approve_en' | 'approve_fr' | 'freeze' },
): Promise<Result<{ desk: Desk; version: StatementVersion }, Failure>> {
  const desk = await lockDesk(db, read.id);
  if (!desk.ok) return desk;
  const { version } = desk.value;
  if (version && (await statementDigest(version.words)) !== read.digest)
    return fail(WordsChanged({ version: version.number }));
  const permitted = await permitStep(office, db, { desk: desk.value, step });
  if (!permitted.ok) return permitted;
  return ok({ desk: desk.value, version: version ?? bug('a step without words was permitted', { step }) });
}

/** Notes a step of a statement in the audit log. */
export function auditStep(
  office: Office,
  db: Db,
  { id, step, facts }: { id: string; step: string; facts: Record<string, string | number | boolean | null> },
): Promise<void> {
  return writeAudit(office, db, { action: `statements.${step}`, noun: 'statements', recordId: id, facts });
}
