import type { LedgerEntry, SignedCheckpoint } from '@coalition/domain/ledger';
import { checkChain, checkEarlier, replayStatement, type Finding, type Note } from '@coalition/domain/proofs';
import { statementDigest, StatementVersion } from '@coalition/domain/statements';
import { bareId, type Digest } from '@coalition/domain/values';
import { readCheckpoints } from '../ledger/checkpoint-files.ts';
import { inSnapshot, type Db, type Installation, type Office } from '../server/office.ts';
import { publicKeys } from './build-bundle.ts';
import { checkEndorsements } from './check-endorsements.ts';
import { readStoredLedger } from './read-stored-ledger.ts';

/** Something of the database that is not as it was made; of one statement by its bare id, or of the ledger itself. */
export interface StoredFinding {
  statement: string | null;
  finding: Finding;
}

/** What a check of the whole database came to. */
export interface LedgerReport {
  size: number;
  findings: StoredFinding[];
  notes: Note[];
  /** Sizes of the checkpoints that agree: those kept beside the database, and those brought along. */
  agreesWith: number[];
}

/**
 * Recomputes everything: entries, chain, tree, the words of frozen versions, and both commitments of every name; and holds
 * it against the checkpoints kept beside the database and any brought along.
 */
export function verifyLedger(office: Office, brought: readonly SignedCheckpoint[] = []): Promise<LedgerReport> {
  return inSnapshot(office.db, (db) => verifyLedgerIn(office.installation, db, brought));
}

/** {@link verifyLedger} in a transaction that sees one moment. */
export async function verifyLedgerIn(
  installation: Installation,
  db: Db,
  brought: readonly SignedCheckpoint[],
): Promise<LedgerReport> {
  const kept = installation.dataDir === null ? [] : readCheckpoints(installation.dataDir);
  const stored = await readStoredLedger(db);
  const chain = await checkChain(stored.ledger);
  const entries = stored.ledger.flatMap((item) => (typeof item === 'string' ? [] : [item]));
  const earlier = [...kept, ...brought];
  const past = await checkEarlier({ leaves: chain.leaves, entries }, earlier, publicKeys(installation));
  const statements = await checkStatements(db, stored.ledger, entries);
  const own = [...stored.findings, ...chain.findings, ...past.findings].map((finding) => ({
    statement: null,
    finding,
  }));
  return {
    size: stored.ledger.length,
    findings: [...own, ...statements],
    notes: [...(earlier.length === 0 ? [{ note: 'no_earlier_checkpoint' } as const] : []), ...past.notes],
    agreesWith: [...new Set(past.agreesWith)],
  };
}

async function checkStatements(
  db: Db,
  ledger: readonly (LedgerEntry | Digest)[],
  entries: readonly LedgerEntry[],
): Promise<StoredFinding[]> {
  const rows = await db
    .selectFrom('statement_versions')
    .selectAll()
    .orderBy('statement_id')
    .orderBy('number')
    .execute();
  const names = Map.groupBy(
    await db.selectFrom('endorsements').selectAll().where('status', '=', 'confirmed').execute(),
    (row): string => bareId(row.statement_id),
  );
  const versions = Map.groupBy(rows, (row): string => bareId(row.statement_id));
  const events = Map.groupBy(entries, ({ event }): string => ('statement' in event ? event.statement : ''));
  const ids = new Set([...versions.keys(), ...events.keys(), ...names.keys()].filter((id) => id !== ''));
  const findings: StoredFinding[] = [];
  for (const statement of ids) {
    const replay = replayStatement(events.get(statement) ?? [], statement);
    const texts = await checkTexts(versions.get(statement) ?? [], replay.versions);
    const roll = await checkEndorsements(names.get(statement) ?? [], ledger, replay.versions);
    findings.push(...[...replay.findings, ...texts, ...roll].map((finding) => ({ statement, finding })));
  }
  return findings;
}

/** Every version that the ledger froze must be kept, in words that have its digest; and no other may be called frozen. */
async function checkTexts(
  rows: readonly { number: number; digest: string | null; content: unknown }[],
  replayed: ReadonlyMap<number, { digest: Digest }>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const kept = new Set<number>();
  for (const row of rows) {
    const read = StatementVersion.safeParse(row.content);
    const version = row.number;
    if (!read.success) findings.push({ finding: 'text_differs', version });
    if (!read.data || !('digest' in read.data)) continue;
    kept.add(version);
    const { digest, words } = read.data;
    if ((await statementDigest(words)) !== digest || row.digest !== digest)
      findings.push({ finding: 'text_differs', version });
    if (replayed.get(version)?.digest !== digest) findings.push({ finding: 'text_never_frozen', version });
  }
  const missing = [...replayed.keys()].filter((version) => !kept.has(version));
  return [...findings, ...missing.map((version): Finding => ({ finding: 'version_missing', version }))];
}
