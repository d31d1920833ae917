import { auditRestored, auditSealJson, type SignedAuditSeal } from '@coalition/domain/audit';
import { ok } from '@coalition/domain/values';
import { writeAudit } from '../server/write-audit.ts';
import { inTransaction, type Db, type Office } from '../server/office.ts';
import { addSeal, readSeals } from './audit-seals.ts';
import { readAuditEnd } from './audit.store.ts';

/** The end of the audit log now, signed; null while nothing was done. */
export async function newestSeal({ now, installation }: Office, db: Db): Promise<SignedAuditSeal | null> {
  const { size, digest } = await readAuditEnd(db);
  if (digest === null) return null;
  const seal = { size, digest, at: now };
  return { seal, signature: installation.ledgerKey.sign(auditSealJson(seal)) };
}

/** Writes the end of the audit log beside the database if it grew since the last time. @returns the seal when it is new, else null */
export async function keepAuditSeal(office: Office): Promise<SignedAuditSeal | null> {
  const { dataDir } = office.installation;
  const signed = await newestSeal(office, office.db);
  if (dataDir === null || !signed || readSeals(dataDir).at(-1)?.seal.digest === signed.seal.digest) return null;
  addSeal(dataDir, signed);
  return signed;
}

/** Which entries of the log a restored backup does not have, by the seals kept beside it. */
export interface LostAudit {
  lostFrom: number;
  lostUntil: number;
}

/**
 * Writes into the audit log itself what it lost, when it ends before the last seal that was kept: a backup was restored. What
 * is left is still held against the seals that cover it. Keep a seal afterwards, so that it is not said twice.
 *
 * @returns what was lost; null where nothing was
 */
export async function admitLostAudit(office: Office): Promise<LostAudit | null> {
  const { dataDir } = office.installation;
  const sizes = dataDir === null ? [] : readSeals(dataDir).map(({ seal }) => seal.size);
  const { size } = await readAuditEnd(office.db);
  if ((sizes.at(-1) ?? 0) <= size) return null;
  const lost = { lostFrom: size + 1, lostUntil: Math.max(...sizes) };
  await inTransaction(office.db, async (db) => {
    await writeAudit(office, db, { action: auditRestored, noun: null, recordId: null, facts: { ...lost } });
    return ok(null);
  });
  return lost;
}
