import { DisplayChoice, EndorsementId, NameAsSigned, requestEndorsement } from '@coalition/domain/endorsements';
import type { StatementId } from '@coalition/domain/statements';
import { bug, EmailAddress, type Failure, type Result } from '@coalition/domain/values';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { coalitionRow } from '../coalition/coalition.row.ts';
import { insertEndorsements } from '../endorsements/endorsement.store.ts';
import { putOnRoll } from '../endorsements/signing/confirm-sign-on.ts';
import { identifyEndorser } from '../endorsements/signing/identify-endorser.ts';
import { findSignOn } from '../endorsements/open-sign-on.ts';
import { saveRecord } from '../revisions/saving/save-record.ts';
import { inTransaction, newId, type Office } from '../server/office.ts';

const Endorser = z.strictObject({ ...NameAsSigned.shape, display: DisplayChoice, email: EmailAddress });

/** Gives the demonstration a sender of mail: a name under `.example`, which no mail ever leaves for. */
export async function playSender(office: Office): Promise<void> {
  const [coalition] = await coalitionRow.store.list(office.db);
  if (!coalition) return bug('a demonstration without a coalition');
  const mailSender = { name: 'Example Coalition (fictional)', email: EmailAddress.parse('office@coalition.example') };
  const edit = { texts: {}, confidential: { ...coalition.confidential, mailSender } };
  const wish = { id: coalition.id, expectedRevision: coalition.revision, edit, reason: null };
  done(await saveRecord(office, coalitionRow, wish));
}

/** Puts the fictional endorsers under a statement that is open, each the way a confirmed name goes. */
export async function playEndorsers(office: Office, contentDir: string, statement: StatementId): Promise<void> {
  const file = readFileSync(join(contentDir, 'demo', 'endorsers.yaml'), 'utf8');
  for (const { display, email, ...nameAsSigned } of z.array(Endorser).parse(parse(file))) {
    const confirmed = await inTransaction(office.db, async (db) => {
      const open = (await findSignOn(office, db, statement)) ?? bug('a demonstration that is not open');
      const signsFor = nameAsSigned.organisation === null ? ('self' as const) : ('organisation' as const);
      const endorser = await identifyEndorser(db, { signsFor, nameAsSigned, email });
      const { number: version, digest } = open.version;
      const wish = { statement, version, digest, signsFor, nameAsSigned, display, isFourteenOrOlder: true };
      const id = EndorsementId.parse(newId('end'));
      const endorsement = done(requestEndorsement(wish, { id, endorser }, open.signOn));
      const kept = {
        endorsement,
        contact: { email, phone: null, evidence: null },
        language: nameAsSigned.language,
        holdReason: null,
        confirmedSequence: null,
        salts: { shown: null, kept: null },
      };
      await insertEndorsements(db, [kept]);
      return putOnRoll(office, db, { kept, open });
    });
    done(confirmed);
  }
}

function done<Value>(result: Result<Value, Failure>): Value {
  return result.ok ? result.value : bug('the demonstration was refused', { failure: result.failure });
}
