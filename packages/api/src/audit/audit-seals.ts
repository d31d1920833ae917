import { SignedAuditSeal } from '@coalition/domain/audit';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where seals are kept outside the database, one a line, the oldest first; backups hold them too. */
export function auditSealFile(dataDir: string): string {
  return join(dataDir, 'ledger', 'audit-seals.jsonl');
}

/** Adds a seal to those that are kept; it is on the disk when this returns. */
export function addSeal(dataDir: string, signed: SignedAuditSeal): void {
  mkdirSync(join(dataDir, 'ledger'), { recursive: true });
  // The line begins anew: after a cut in the middle of one, that one is lost and this one is not.
  appendFileSync(auditSealFile(dataDir), `\n${JSON.stringify(signed)}`, { flush: true });
}

/** All seals that are kept beside the database; a line that is none is passed over. */
export function readSeals(dataDir: string): SignedAuditSeal[] {
  return sealsIn(auditSealFile(dataDir)) ?? [];
}

/** The seals in a file; null where it cannot be read. */
export function sealsIn(file: string): SignedAuditSeal[] | null {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => sealIn(line) ?? []);
  } catch {
    return null;
  }
}

function sealIn(line: string): SignedAuditSeal | null {
  try {
    return SignedAuditSeal.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
