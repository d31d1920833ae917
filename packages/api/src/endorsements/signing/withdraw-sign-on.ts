import { withdrawEndorsement } from '@coalition/domain/endorsements';
import type { LedgerEvent } from '@coalition/domain/ledger';
import { bareId, bug, fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { appendToLedger } from '../../ledger/append-to-ledger.ts';
import { withdrawnMail } from '../../mail/endorsement-mails.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { refusalOfGuess } from '../links/view-link.ts';
import { findVersion, lockStage } from '../../statements/version.store.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { announceRoll } from '../roll/announce-roll.ts';
import {
  deleteEndorsement,
  findByToken,
  lockAllOfOwner,
  updateEndorsement,
  type KeptEndorsement,
} from '../endorsement.store.ts';
import { tellForgotten } from './tell-forgotten.ts';

/** How much is to go: the name from the roll, or everything the office holds of its owner too. */
export type WithdrawalWish = 'withdraw' | 'erase';

/** What was taken back. */
export interface Withdrawn {
  /** The name stood on the roll once, so the ledger speaks of it. */
  hadShown: boolean;
}

/**
 * Takes a name back by a link that was mailed, at once, from every version of the text: the link proves whose address it is.
 * What was not confirmed is deleted. The same link again has the same answer, until its owner is forgotten.
 *
 * @fails EndorsementLinkInvalid
 */
export async function withdrawSignOn(
  office: Office,
  token: string,
  wish: WithdrawalWish,
): Promise<Result<Withdrawn, Failure>> {
  const { dataDir } = office.installation;
  const taken = await inTransaction<Withdrawn>(office.db, async (db) => {
    const found = await findByToken(db, token, 'withdraw');
    if (!found) return fail(refusalOfGuess(office));
    await lockStage(db, found.endorsement.statement);
    let isTold = wish === 'erase';
    const all = await lockAllOfOwner(db, found);
    for (const kept of all) {
      const isStanding = kept.endorsement.state.status === 'confirmed';
      const withdrawn = isStanding ? await takeOffRoll(office, db, kept) : ok(null);
      if (!withdrawn.ok) return withdrawn;
      if (isStanding && !isTold) {
        // One person hears of one act once, under however many versions the name stood.
        await mailWithdrawn(office, db, kept);
        isTold = true;
      }
      if (wish === 'erase' || kept.confirmedSequence === null) await forget(db, kept);
    }
    if (wish === 'erase') tellForgotten(dataDir);
    return ok({ hadShown: all.some(({ confirmedSequence }) => confirmedSequence !== null) });
  });
  // Once more, for an export that was read before the transaction ended.
  if (taken.ok && wish === 'erase') tellForgotten(dataDir);
  return taken;
}

async function takeOffRoll(office: Office, db: Db, kept: KeptEndorsement): Promise<Result<null, Failure>> {
  const withdrawn = withdrawEndorsement(kept.endorsement, office.now);
  if (!withdrawn.ok) return withdrawn;
  const { statement, version, digest } = kept.endorsement;
  const confirmed = kept.confirmedSequence ?? bug('confirmed without an entry');
  const event = { kind: 'endorsement_withdrawn', statement: bareId(statement), version, digest, confirmed } as const;
  return leaveRoll(office, db, { kept: { ...kept, endorsement: withdrawn.value }, event });
}

/** What belongs to every name that leaves a roll: its row, what it took up, the news and the ledger. @fails LedgerTimeReversed */
export async function leaveRoll(
  office: Office,
  db: Db,
  { kept, event }: { kept: KeptEndorsement; event: LedgerEvent },
): Promise<Result<null, Failure>> {
  const { id, statement } = kept.endorsement;
  await updateEndorsement(db, kept);
  await db.deleteFrom('endorsement_keys').where('endorsement_id', '=', id).execute();
  await announceRoll(office, db, { statement, isWithdrawal: true });
  const appended = await appendToLedger(office, db, event);
  return appended.ok ? ok(null) : appended;
}

/** Deletes a name, its salts, its links and the mails that speak of it. What others were sent is not in our hands. */
export async function forget(db: Db, { endorsement: { id } }: KeptEndorsement): Promise<void> {
  await db.deleteFrom('messages').where('subject_id', '=', id).execute();
  await deleteEndorsement(db, id);
}

/** A mail that cannot be queued does not keep a name on the roll. */
async function mailWithdrawn(
  office: Office,
  db: Db,
  { endorsement, contact, language }: KeptEndorsement,
): Promise<void> {
  const version = await findVersion(db, endorsement.statement, endorsement.version);
  if (contact.email === null || !version) return;
  const title = { en: version.words.en.title, fr: version.words.fr.title };
  const facts = { title, at: office.now, timeZone: office.installation.timeZone };
  await queueMail(office, db, { ...withdrawnMail(facts, language), to: contact.email, about: endorsement.id });
}
