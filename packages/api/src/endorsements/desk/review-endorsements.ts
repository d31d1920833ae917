import {
  approveEntry,
  checkNamesake,
  declineEndorsement,
  raiseAuthority,
  removeEndorsement,
  SignOnClosed,
  type Endorsement,
  type EndorsementId,
  type SeenAuthority,
} from '@coalition/domain/endorsements';
import type { RemovalReason } from '@coalition/domain/ledger';
import { RecordNotFound } from '@coalition/domain/revisions';
import { StatementId } from '@coalition/domain/statements';
import { bareId, bug, fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { declinedMail } from '../../mail/endorsement-mails.ts';
import { mailSender, queueMail } from '../../mail/queue-mail.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { findVersion, lockStage } from '../../statements/version.store.ts';
import { lockEndorsement, updateEndorsement, type KeptEndorsement } from '../endorsement.store.ts';
import { findNamesakes } from '../paper/find-namesakes.ts';
import { putOnRoll } from '../signing/confirm-sign-on.ts';
import { findSignOn } from '../open-sign-on.ts';
import { tellForgotten } from '../signing/tell-forgotten.ts';
import { forget, leaveRoll } from '../signing/withdraw-sign-on.ts';

/** What whoever approves has looked at. */
export interface Seen extends SeenAuthority {
  /** Not the one of the same name who stands or waits already. */
  isAnotherPerson: boolean;
}

/**
 * Lets a name that waited stand, with what was seen of its authority. What somebody entered, somebody else approves.
 *
 * @returns its entry in the ledger
 * @fails RecordNotFound, SecondPersonNeeded, AuthorityTooLow, AlreadyEndorsed, NamesakeUnchecked, and what `putOnRoll` refuses
 */
export function approveHeld(office: Office, id: EndorsementId, seen: Seen): Promise<Result<number, Failure>> {
  return change(office, id, async (db, kept) => {
    const open = await findSignOn(office, db, kept.endorsement.statement);
    if (!open) return fail(SignOnClosed({ statement: kept.endorsement.statement }));
    const approved = approveEntry(raiseAuthority(kept.endorsement, seen), staffIdOf(office));
    if (!approved.ok) return approved;
    const hasNamesake = (await findNamesakes(db, [approved.value])).has(id);
    const distinct = checkNamesake(approved.value, { hasNamesake, isAnotherPerson: seen.isAnotherPerson });
    if (!distinct.ok) return distinct;
    const onRoll = await putOnRoll(office, db, { kept: { ...kept, endorsement: approved.value }, open });
    if (!onRoll.ok) return onRoll;
    await noteDeed(office, db, { deed: 'approve', endorsement: approved.value });
    return ok(onRoll.value.entry.sequence);
  });
}

/** Turns down a name that waited; it never stood, so the ledger says nothing of it. @fails RecordNotFound, EndorsementStepRefused */
export function declineHeld(office: Office, id: EndorsementId): Promise<Result<null, Failure>> {
  return change(office, id, async (db, kept) => {
    const declined = declineEndorsement(kept.endorsement, office.now);
    if (!declined.ok) return declined;
    await updateEndorsement(db, { ...kept, endorsement: declined.value });
    await mailDeclined(office, db, kept);
    await noteDeed(office, db, { deed: 'decline', endorsement: declined.value });
    return ok(null);
  });
}

/** Tells whoever asked; a mail that cannot be queued, or an entry of our own, holds nothing up. */
async function mailDeclined(
  office: Office,
  db: Db,
  { endorsement, contact, language }: KeptEndorsement,
): Promise<void> {
  const [version, sender] = [await findVersion(db, endorsement.statement, endorsement.version), await mailSender(db)];
  if (contact.email === null || endorsement.entry.by === 'staff' || !version || !sender) return;
  const facts = { title: { en: version.words.en.title, fr: version.words.fr.title }, email: sender.email };
  await queueMail(office, db, { ...declinedMail(facts, language), to: contact.email, about: endorsement.id });
}

/** What became of each name that was to go: null where it went, else the code of why not. */
export interface RemovalReport {
  id: EndorsementId;
  refusal: string | null;
}

/** Why names are taken off: in public, and in the office’s own words for the audit log. */
export interface RemovalGrounds {
  reason: RemovalReason;
  note: string | null;
}

/** Takes names off their rolls, each for itself; the reason is public and counted. */
export async function removeNames(
  office: Office,
  ids: readonly EndorsementId[],
  why: RemovalGrounds,
): Promise<RemovalReport[]> {
  const report: RemovalReport[] = [];
  for (const id of new Set(ids)) {
    const removed = await change(office, id, (db, kept) => removeOne(office, db, { kept, why }));
    report.push({ id, refusal: removed.ok ? null : removed.failure.code });
  }
  return report;
}

async function removeOne(
  office: Office,
  db: Db,
  { kept, why: { reason, note } }: { kept: KeptEndorsement; why: RemovalGrounds },
): Promise<Result<null, Failure>> {
  const removed = removeEndorsement(kept.endorsement, reason, office.now);
  if (!removed.ok) return removed;
  const { statement, version, digest } = removed.value;
  const confirmed = kept.confirmedSequence ?? bug('confirmed without an entry');
  const of = { statement: bareId(statement), version, digest };
  const event = { kind: 'endorsement_removed', ...of, confirmed, reason } as const;
  const left = await leaveRoll(office, db, { kept: { ...kept, endorsement: removed.value }, event });
  if (left.ok) await noteDeed(office, db, { deed: 'remove', endorsement: removed.value, note });
  return left;
}

/**
 * Deletes what the office holds of an endorser, at their own wish: a name that stands is taken off first, so that the ledger
 * counts it; then name, address, salts, links and mails go, and with them the ready exports that hold facts of people. The audit log says that it was done, not of whom.
 *
 * @fails RecordNotFound, LedgerTimeReversed
 */
export async function eraseEndorser(office: Office, id: EndorsementId): Promise<Result<null, Failure>> {
  const { dataDir } = office.installation;
  const erased = await change(office, id, async (db, kept) => {
    if (kept.endorsement.state.status === 'confirmed') {
      const why = { reason: 'asked_otherwise', note: null } as const;
      const removed = await removeOne(office, db, { kept, why });
      if (!removed.ok) return removed;
    }
    await forget(db, kept);
    await noteDeed(office, db, { deed: 'erase', endorsement: kept.endorsement });
    // Before the end, so that a stop here costs an export rather than leaves a name; and after it, for one that was read meanwhile.
    tellForgotten(dataDir);
    return ok(null);
  });
  if (erased.ok) tellForgotten(dataDir);
  return erased;
}

type Decide<Value> = (db: Db, kept: KeptEndorsement) => Promise<Result<Value, Failure>>;

/** One endorsement, held with its statement’s stage, in a transaction. @fails RecordNotFound */
async function change<Value>(
  office: Office,
  id: EndorsementId,
  decide: Decide<Value>,
): Promise<Result<Value, Failure>> {
  return inTransaction(office.db, async (db) => {
    const row = await db.selectFrom('endorsements').select('statement_id').where('id', '=', id).executeTakeFirst();
    if (!row) return fail(RecordNotFound({}));
    // The stage is locked before the row, here as everywhere, so that two people never wait for each other.
    await lockStage(db, StatementId.parse(row.statement_id));
    const kept = await lockEndorsement(db, id);
    return kept ? decide(db, kept) : fail(RecordNotFound({}));
  });
}

interface Deed {
  deed: 'approve' | 'decline' | 'remove' | 'erase';
  endorsement: Endorsement;
  note?: string | null;
}

async function noteDeed(office: Office, db: Db, { deed, endorsement, note = null }: Deed): Promise<void> {
  const { id, statement, version, state } = endorsement;
  const reason = 'reason' in state ? state.reason : null;
  const facts = { endorsement: id, version, reason, note };
  await writeAudit(office, db, { action: `endorsements.${deed}`, noun: 'statements', recordId: statement, facts });
}

function staffIdOf({ asker }: Office) {
  return asker.role === 'visitor' ? bug('a visitor at the desk') : asker.staffId;
}
