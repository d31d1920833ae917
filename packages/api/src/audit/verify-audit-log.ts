import { checkAuditLog, type AuditReport, type SignedAuditSeal } from '@coalition/domain/audit';
import { inSnapshot, type Db, type Installation, type Office } from '../server/office.ts';
import { readSeals } from './audit-seals.ts';
import { readAuditEnd, readAuditLog } from './audit.store.ts';

/** Recomputes the whole audit log, and holds it against the seals kept beside the database and any brought along. */
export function verifyAuditLog(office: Office, brought: readonly SignedAuditSeal[] = []): Promise<AuditReport> {
  return inSnapshot(office.db, (db) => verifyAuditLogIn(office.installation, db, brought));
}

/** {@link verifyAuditLog} in a transaction that sees one moment. */
export async function verifyAuditLogIn(
  { dataDir, ledgerKey }: Installation,
  db: Db,
  brought: readonly SignedAuditSeal[],
): Promise<AuditReport> {
  const seals = [...(dataDir === null ? [] : readSeals(dataDir)), ...brought];
  const keys = [...ledgerKey.past.map(({ publicKey }) => publicKey), ledgerKey.publicKey];
  return checkAuditLog(readAuditLog(db), { end: await readAuditEnd(db), seals, keys });
}
