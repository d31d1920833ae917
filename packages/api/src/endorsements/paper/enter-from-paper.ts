import {
  EndorsementId,
  enterEndorsement,
  SignOnClosed,
  type Endorsement,
  type EndorsementFromPaper,
} from '@coalition/domain/endorsements';
import { bug, fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { writeAudit } from '../../server/write-audit.ts';
import { inTransaction, newId, type Db, type Office } from '../../server/office.ts';
import { lockStage } from '../../statements/version.store.ts';
import { insertEndorsements, parseEndorsement } from '../endorsement.store.ts';
import { identifyEndorser } from '../signing/identify-endorser.ts';
import { findSignOn } from '../open-sign-on.ts';
import { findNamesakes } from './find-namesakes.ts';

/** What was entered, and whether the same name stands or waits under these words already. */
export interface Entered {
  id: EndorsementId;
  hasNamesake: boolean;
}

/**
 * Enters an endorsement that came on paper or by phone; it waits for a second person. What is sent again, word for word from
 * the same page, is answered again and entered no second time.
 *
 * @fails as `enterEndorsement` does
 */
export function enterFromPaper(office: Office, paper: EndorsementFromPaper): Promise<Result<Entered, Failure>> {
  return inTransaction(office.db, async (db) => {
    // Two that are sent at once wait here for each other; the index holds where this does not.
    await lockStage(db, paper.statement);
    const digest = createHash('sha256').update(JSON.stringify(paper)).digest('hex');
    const before = await findSubmitted(db, digest);
    if (before) return ok(await answerFor(db, before));
    const entered = await enter(office, db, paper);
    if (!entered.ok) return entered;
    const { id } = entered.value;
    await db.updateTable('endorsements').set({ submission_digest: digest }).where('id', '=', id).execute();
    return ok(await answerFor(db, entered.value));
  });
}

async function findSubmitted(db: Db, digest: string): Promise<Endorsement | null> {
  const row = await db
    .selectFrom('endorsements')
    .selectAll()
    .where('submission_digest', '=', digest)
    .executeTakeFirst();
  return row ? parseEndorsement(row).endorsement : null;
}

async function answerFor(db: Db, endorsement: Endorsement): Promise<Entered> {
  const { id } = endorsement;
  return { id, hasNamesake: (await findNamesakes(db, [endorsement])).has(id) };
}

async function enter(office: Office, db: Db, paper: EndorsementFromPaper): Promise<Result<Endorsement, Failure>> {
  const open = await findSignOn(office, db, paper.statement);
  if (!open) return fail(SignOnClosed({ statement: paper.statement }));
  const id = EndorsementId.parse(newId('end'));
  // Nobody confirms by an address on paper, so it shows no authority to speak for an organisation.
  const signer = { ...paper, email: paper.signsFor === 'organisation' ? null : paper.email };
  const subject = { id, endorser: await identifyEndorser(db, signer), enteredBy: staffIdOf(office) };
  const entered = enterEndorsement(paper, subject, open.signOn);
  if (!entered.ok) return entered;
  const { email, phone, evidence, nameAsSigned, statement } = paper;
  const unsigned = { holdReason: null, confirmedSequence: null, salts: { shown: null, kept: null } };
  const contact = { email, phone, evidence };
  await insertEndorsements(db, [{ endorsement: entered.value, contact, language: nameAsSigned.language, ...unsigned }]);
  const facts = { endorsement: id, version: paper.version, reason: 'staff', note: null };
  await writeAudit(office, db, { action: 'endorsements.enter', noun: 'statements', recordId: statement, facts });
  return entered;
}

function staffIdOf({ asker }: Office) {
  return asker.role === 'visitor' ? bug('a visitor at the desk') : asker.staffId;
}
