import type { ExportManifest } from '@coalition/domain/exports';
import type { Finding } from '@coalition/domain/proofs';
import { fail, ok, type Result } from '@coalition/domain/values';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { verifyLedgerIn } from '../../proofs/verify-ledger.ts';
import { passingLedgerKey, readPastKeys } from '../../server/keys/ledger-key.ts';
import type { Installation, Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { ExportLacksNames, ExportUnproven, ImportDiffers } from '../export.failures.ts';
import { allParts } from '../parts/all-parts.ts';
import { indexEverything } from '../parts/exported-nouns.ts';
import type { ImportTarget } from '../parts/part.ts';
import { writePart } from '../making/write-part.ts';

/** What was loaded, in the transaction that still may take it back. */
interface Loaded extends ImportTarget {
  /** The database around the transaction. */
  whole: Kysely<Tables>;
}

/**
 * Ends an import: what is computed is computed, the ledger is proven with its words and names, and everything that was loaded is held
 * against the export it came from.
 *
 * @fails ExportLacksNames, ExportUnproven, ImportDiffers
 */
export async function finishImport(
  loaded: Loaded,
  manifest: ExportManifest,
): Promise<Result<null, ExportLacksNames | ExportUnproven | ImportDiffers>> {
  const { db, staging } = loaded;
  const installation = installationIn(staging);
  const proven = await proveLedger(installation, db, manifest);
  if (!proven.ok) return proven;
  await indexEverything(db);
  const source = { db, dataDir: staging, publicKeys: installation.ledgerKey.past.map(({ publicKey }) => publicKey) };
  for (const { path, sha256 } of manifest.parts) {
    const part = allParts.find((each) => each.path === path);
    const again = part && (await writePart(null, part.write(source)));
    if (again?.sha256 !== sha256) return fail(ImportDiffers({ what: path }));
  }
  const lines = manifest.parts.reduce((sum, part) => sum + part.lines, 0);
  const facts = { lines, files: manifest.media.length, hasPrivatePart: manifest.hasPrivatePart };
  await writeAudit(officeOf(loaded, installation), db, { action: 'exports.load', noun: null, recordId: null, facts });
  return ok(null);
}

function installationIn(staging: string): Installation {
  const ledgerKey = { ...passingLedgerKey(), past: readPastKeys(staging) };
  return {
    dataDir: staging,
    webOrigin: '',
    officeOrigin: '',
    timeZone: 'UTC',
    ledgerKey,
    hasMailServer: false,
    contentLicence: null,
  };
}

function officeOf({ whole, now }: Loaded, installation: Installation): Office {
  return { db: whole, asker: { role: 'visitor' }, now, requestId: 'command', installation };
}

async function proveLedger(
  installation: Installation,
  db: ImportTarget['db'],
  { hasPrivatePart }: ExportManifest,
): Promise<Result<null, ExportLacksNames | ExportUnproven>> {
  const { findings } = await verifyLedgerIn(installation, db, []);
  const [first] = findings;
  if (!first) return ok(null);
  const isLost = ({ finding }: Finding): boolean => finding === 'name_lost';
  if (!hasPrivatePart && findings.every(({ finding }) => isLost(finding)))
    return fail(ExportLacksNames({ names: findings.length }));
  return fail(ExportUnproven({ finding: first.finding.finding }));
}
