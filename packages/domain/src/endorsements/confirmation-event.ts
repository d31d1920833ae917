import { commit, type LedgerEvent, type Salt } from '../ledger/index.ts';
import { bareId } from '../values/index.ts';
import type { Endorsement } from './endorsement.ts';
import type { EndorserContact } from './endorser.ts';
import { rollEntryOf } from './roll.ts';

/**
 * What the ledger says of a confirmed endorsement: two commitments, no name. `shown` covers exactly what the roll shows,
 * `kept` what stays with the office; each has a salt of its own, drawn for it.
 */
export async function confirmationEvent(
  endorsement: Endorsement,
  contact: EndorserContact,
  salts: { shown: Salt; kept: Salt },
): Promise<LedgerEvent> {
  const { statement, version, digest, nameAsSigned } = endorsement;
  const entry = rollEntryOf(endorsement);
  return {
    kind: 'endorsement_confirmed',
    statement: bareId(statement),
    version,
    digest,
    shown: entry && (await commit(salts.shown, entry)),
    kept: await commit(salts.kept, { nameAsSigned, contact }),
  };
}
