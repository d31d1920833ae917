import { rollEntryOf } from '@coalition/domain/endorsements';
import type { LedgerEntry } from '@coalition/domain/ledger';
import type { BundleName, BundleVersion, LedgerBundle, LedgerKeys, StatementBundle } from '@coalition/domain/proofs';
import { statementTextJson, type StatementId } from '@coalition/domain/statements';
import { bareId, type Digest, type Language } from '@coalition/domain/values';
import { parseEndorsement } from '../endorsements/endorsement.store.ts';
import { readCheckpoints } from '../ledger/checkpoint-files.ts';
import { publicKeyPem } from '../server/keys/ledger-key.ts';
import { listEntries, listEntriesAround } from '../ledger/ledger.store.ts';
import { newestCheckpoint } from '../ledger/sign-checkpoint.ts';
import { inSnapshot, type Db, type Installation, type Office } from '../server/office.ts';
import { findOncePublic } from '../statements/statement.store.ts';
import { listVersions } from '../statements/version.store.ts';

/**
 * All that proves a public statement, as it stands at one moment; null where there is no such statement. It stays after the
 * statement was withdrawn: whoever signed was promised that it can always be checked.
 */
export function buildStatementBundle(
  office: Office,
  asked: { language: Language; slug: string },
): Promise<StatementBundle | null> {
  return inSnapshot(office.db, async (db) => {
    const id = await findOncePublic(db, asked);
    if (!id) return null;
    const statement = bareId(id);
    const ledger = await listEntriesAround(db, statement);
    const versions = await publicVersions(db, id, ledger);
    return {
      format: 'statement-bundle/1',
      statement,
      versions,
      roll: await shownNames(db, id, versions),
      ledger,
      checkpoint: await newestCheckpoint(office, db),
      keys: publicKeys(office.installation),
    };
  });
}

/** The whole ledger with all checkpoints that were kept, as it stands at one moment. */
export function buildLedgerBundle(office: Office): Promise<LedgerBundle> {
  const { dataDir } = office.installation;
  return inSnapshot(office.db, async (db) => ({
    format: 'ledger-bundle/1',
    ledger: await listEntries(db),
    checkpoints: dataDir === null ? [] : readCheckpoints(dataDir),
    checkpoint: await newestCheckpoint(office, db),
    keys: publicKeys(office.installation),
  }));
}

/** The public keys, the oldest first; the last one signs. */
export function publicKeys({ ledgerKey }: Pick<Installation, 'ledgerKey'>): string[] {
  return [...ledgerKey.past.map(({ publicKey }) => publicKey), ledgerKey.publicKey];
}

/** The public keys as they are published. */
export function ledgerKeys({ ledgerKey }: Pick<Installation, 'ledgerKey'>): LedgerKeys {
  const all = [...ledgerKey.past, { publicKey: ledgerKey.publicKey, signedUntil: null }];
  return { format: 'ledger-key/1', keys: all.map((key) => ({ ...key, pem: publicKeyPem(key.publicKey) })) };
}

/** Versions whose words were published: what is only frozen may still be under embargo. */
async function publicVersions(
  db: Db,
  id: StatementId,
  ledger: readonly (LedgerEntry | Digest)[],
): Promise<BundleVersion[]> {
  const published = new Set(
    ledger.flatMap((item) =>
      typeof item !== 'string' && item.event.kind === 'statement_published' ? [item.event.version] : [],
    ),
  );
  return (await listVersions(db, id)).flatMap((version) =>
    'digest' in version && published.has(version.number)
      ? [{ number: version.number, digest: version.digest, text: statementTextJson(version.words) }]
      : [],
  );
}

async function shownNames(db: Db, id: StatementId, versions: readonly BundleVersion[]): Promise<BundleName[]> {
  if (versions.length === 0) return [];
  const rows = await db
    .selectFrom('endorsements')
    .selectAll()
    .where('statement_id', '=', id)
    .where('status', '=', 'confirmed')
    .where('shown_salt', 'is not', null)
    .where(
      'version',
      'in',
      versions.map(({ number }) => number),
    )
    .orderBy('confirmed_sequence')
    .execute();
  return rows.flatMap((row) => {
    const { endorsement, confirmedSequence: confirmed, salts } = parseEndorsement(row);
    const entry = rollEntryOf(endorsement);
    if (!entry || confirmed === null || salts.shown === null) return [];
    return [{ version: endorsement.version, confirmed, salt: salts.shown, entry }];
  });
}
