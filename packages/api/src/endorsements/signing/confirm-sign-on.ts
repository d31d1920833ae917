import {
  AlreadyEndorsed,
  confirmationEvent,
  confirmEndorsement,
  endorsementKeys,
  EndorsementLinkInvalid,
  holdEndorsement,
  holdReasonOf,
  requestEndorsement,
  StatementTextChanged,
  type HoldReason,
} from '@coalition/domain/endorsements';
import { Salt } from '@coalition/domain/ledger';
import { fail, ok, type Digest, type Failure, type Result } from '@coalition/domain/values';
import { randomBytes } from 'node:crypto';
import { appendToLedger, type Appended } from '../../ledger/append-to-ledger.ts';
import { leadsOn, refusalOfGuess } from '../links/view-link.ts';
import { lockStage } from '../../statements/version.store.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { announceRoll } from '../roll/announce-roll.ts';
import { findByToken, lockEndorsement, updateEndorsement, type KeptEndorsement } from '../endorsement.store.ts';
import { isDisposable } from './disposable-address.ts';
import { findSignOn, type OpenSignOn } from '../open-sign-on.ts';
import { mailReceipt } from './mail-receipt.ts';
import { namesLike } from '../roll/roll.store.ts';

/** What became of a confirmation: the name stands, or a person looks first. */
export interface Confirmed {
  status: 'confirmed' | 'held';
  /** Its entry in the ledger; null while it waits. */
  sequence: number | null;
}

/**
 * Confirms by the link that was mailed. The same link again has the same answer and no further effect.
 *
 * @param digest of the words on the page with the button; other words than those requested are agreed to anew
 * @fails EndorsementLinkInvalid, EndorsementLapsed, SignOnClosed, StatementTextChanged, AlreadyEndorsed, MailSenderMissing
 */
export function confirmSignOn(office: Office, token: string, digest: Digest): Promise<Result<Confirmed, Failure>> {
  return inTransaction(office.db, async (db) => {
    const found = await findByToken(db, token, 'confirm');
    if (!found || !leadsOn(found, 'confirm')) return fail(refusalOfGuess(office));
    await lockStage(db, found.endorsement.statement);
    const kept = await lockEndorsement(db, found.endorsement.id);
    if (!kept) return fail(EndorsementLinkInvalid({}));
    const { state } = kept.endorsement;
    if (state.status === 'confirmed') return ok({ status: 'confirmed', sequence: kept.confirmedSequence });
    if (state.status === 'held') return ok({ status: 'held', sequence: null });
    if (state.status !== 'requested') return fail(EndorsementLinkInvalid({}));
    const open = await findSignOn(office, db, kept.endorsement.statement);
    if (!open) return fail(EndorsementLinkInvalid({}));
    const read = asRead(kept, open, digest);
    return read.ok ? confirmOrHold(office, db, { kept: read.value, open }) : read;
  });
}

/** The endorsement under the words that its owner has just read, if these are the words that are open. @fails StatementTextChanged, SignOnClosed */
function asRead(kept: KeptEndorsement, open: OpenSignOn, digest: Digest): Result<KeptEndorsement, Failure> {
  const { endorsement } = kept;
  const { version } = open;
  if (digest === endorsement.digest) return ok(kept);
  const { statement, id, endorser, nameAsSigned, display } = endorsement;
  if (digest !== version.digest)
    return fail(StatementTextChanged({ statement, readVersion: endorsement.version, currentVersion: version.number }));
  const wish = { statement, version: version.number, digest, nameAsSigned, display, isFourteenOrOlder: true };
  const signsFor = 'rung' in endorser ? ('organisation' as const) : ('self' as const);
  const anew = requestEndorsement({ ...wish, signsFor }, { id, endorser }, open.signOn);
  return anew.ok ? ok({ ...kept, endorsement: anew.value }) : anew;
}

/** What is about to be confirmed, and what the statement offers. */
export interface Confirming {
  kept: KeptEndorsement;
  open: OpenSignOn;
}

/** Puts the name on the roll, or keeps it for staff where something stands out. @fails as {@link confirmSignOn} */
export async function confirmOrHold(
  office: Office,
  db: Db,
  { kept, open }: Confirming,
): Promise<Result<Confirmed, Failure>> {
  const reason = await reasonToHold(db, { kept, open });
  const confirmed = reason === null ? await putOnRoll(office, db, { kept, open }) : null;
  if (confirmed?.ok === true) return ok({ status: 'confirmed', sequence: confirmed.value.entry.sequence });
  if (confirmed !== null && confirmed.failure.code !== 'authority_too_low') return confirmed;
  const held = holdEndorsement(kept.endorsement, reason ?? 'authority', office.now);
  if (!held.ok) return held;
  await updateEndorsement(db, { ...kept, endorsement: held.value });
  return ok({ status: 'held', sequence: null });
}

async function reasonToHold(db: Db, { kept, open }: Confirming): Promise<HoldReason | null> {
  const { endorsement, contact, holdReason } = kept;
  const { words } = open.version;
  return holdReasonOf({
    name: endorsement.nameAsSigned,
    isDisposable: contact.email !== null && (await isDisposable(contact.email)),
    isBurst: holdReason === 'too_many_at_once',
    namesOnRoll: await namesLike(db, endorsement),
    addressees: [...words.addressees.en, ...words.addressees.fr],
  });
}

/**
 * Confirms without a further look: the row, what may stand once, the ledger, the news for the site and the receipt, or
 * nothing of it.
 *
 * @fails AlreadyEndorsed, LedgerTimeReversed, MailSenderMissing, and what `confirmEndorsement` refuses
 */
export async function putOnRoll(
  office: Office,
  db: Db,
  { kept, open }: Confirming,
): Promise<Result<Appended, Failure>> {
  const confirmed = confirmEndorsement(kept.endorsement, open.signOn);
  if (!confirmed.ok) return confirmed;
  const endorsement = confirmed.value;
  const { statement, version } = endorsement;
  if (!(await claimKeys(db, { ...kept, endorsement }))) return fail(AlreadyEndorsed({ statement, version }));
  const salts = { shown: newSalt(), kept: newSalt() };
  const event = await confirmationEvent(endorsement, kept.contact, salts);
  await announceRoll(office, db, { statement, isWithdrawal: false });
  const appended = await appendToLedger(office, db, event);
  if (!appended.ok) return appended;
  const confirmedSequence = appended.value.entry.sequence;
  const isShown = endorsement.display !== 'counted_only';
  const row = { ...kept, endorsement, confirmedSequence, salts: { ...salts, shown: isShown ? salts.shown : null } };
  await updateEndorsement(db, row);
  const mailed = await mailReceipt(office, db, { kept: row, open, appended: appended.value });
  return mailed.ok ? appended : mailed;
}

/** Takes what may stand once under a version; false where it is taken already. The database decides. */
async function claimKeys(db: Db, { endorsement, contact }: KeptEndorsement): Promise<boolean> {
  const keys = endorsementKeys(endorsement, contact.email);
  if (keys.length === 0) return true;
  const { id, statement, version } = endorsement;
  const claimed = await db
    .insertInto('endorsement_keys')
    .values(keys.map((key) => ({ statement_id: statement, version, key, endorsement_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  return claimed.length === keys.length;
}

function newSalt(): Salt {
  return Salt.parse(randomBytes(32).toString('hex'));
}
