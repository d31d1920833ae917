import { Endorsement } from '@coalition/domain/endorsements';
import { findBrokenEntry, LedgerEntry } from '@coalition/domain/ledger';
import { verifyBundle } from '@coalition/domain/proofs';
import { StatementVersion, statementDigest, type StatementId } from '@coalition/domain/statements';
import { bareId } from '@coalition/domain/values';
import { publicCaller } from '../../server/office.examples.ts';
import type { Office } from '../../server/office.ts';

/** What a history remembers from one look to the next. */
export interface Memory {
  /** The words of each version as they were frozen. */
  frozen: Map<number, string>;
  /** Names that were taken back. */
  gone: Set<string>;
}

interface Past {
  db: Office['db'];
  id: StatementId;
  slug: string;
  memory: Memory;
}

/** Looks at everything that must hold of a statement at any moment. @returns one sentence for each thing that does not */
export async function checkHistory(past: Past): Promise<string[]> {
  const [versions, rows, entries] = [await readVersions(past), await readRows(past), await readLedger(past)];
  const broken = await findBrokenEntry(entries);
  return [
    ...(broken === null ? [] : [`the ledger breaks at entry ${String(broken)}`]),
    ...(await checkFrozen(past, versions)),
    ...checkRows(versions, rows),
    ...checkReplay(past, { rows, entries }),
    ...(await checkRoll(past, rows)),
    ...(await checkProof(past)),
  ];
}

/** Nothing that was frozen ever changes, and its digest is that of its words. */
async function checkFrozen({ memory }: Past, versions: readonly StatementVersion[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const version of versions) {
    if (!('digest' in version)) continue;
    const { number, words, approvals, digest, frozenAt } = version;
    const now = JSON.stringify({ words, approvals, digest, frozenAt });
    const before = memory.frozen.get(number);
    if (before !== undefined && before !== now)
      complaints.push(`version ${String(number)} changed after it was frozen`);
    if ((await statementDigest(words)) !== digest) complaints.push(`version ${String(number)} has another digest`);
    memory.frozen.set(number, now);
  }
  return complaints;
}

/** A confirmed name stands under words that are stored. */
function checkRows(versions: readonly StatementVersion[], rows: readonly Row[]): string[] {
  const digests = new Map(versions.map((version) => [version.number, 'digest' in version ? version.digest : null]));
  return rows
    .filter(({ endorsement }) => endorsement.state.status === 'confirmed')
    .filter(({ endorsement }) => digests.get(endorsement.version) !== endorsement.digest)
    .map(({ endorsement }) => `${endorsement.id} stands under words that were never frozen`);
}

/** Who stands, by the rows, are those who stand by the ledger alone. */
function checkReplay(
  past: Past,
  { rows, entries }: { rows: readonly Row[]; entries: readonly LedgerEntry[] },
): string[] {
  const standing = new Set<number>();
  for (const { sequence, event } of entries) {
    if (event.kind === 'endorsement_confirmed') standing.add(sequence);
    if (event.kind === 'endorsement_withdrawn' || event.kind === 'endorsement_removed')
      standing.delete(event.confirmed);
  }
  const own = new Set(
    entries
      .filter(({ event }) => 'statement' in event && event.statement === bareId(past.id))
      .map(({ sequence }) => sequence),
  );
  const replayed = [...standing].filter((sequence) => own.has(sequence)).sort((one, other) => one - other);
  const stored = rows
    .flatMap(({ endorsement, sequence }) => (endorsement.state.status === 'confirmed' ? [sequence ?? 0] : []))
    .sort((one, other) => one - other);
  return replayed.join() === stored.join() ? [] : [`rows ${stored.join()} are not the ledger's ${replayed.join()}`];
}

/** The public number, the roll and the rows agree, and nobody who left is named. */
async function checkRoll({ db, slug, memory }: Past, rows: readonly Row[]): Promise<string[]> {
  const first = await publicCaller(db).endorsements.roll({ language: 'en', slug, page: 1 });
  if (!first) return ['there is no roll'];
  const names: string[] = [];
  let shown = 0;
  for (let page = 1; page <= first.pages; page += 1) {
    const roll = await publicCaller(db).endorsements.roll({ language: 'fr', slug, page });
    shown += roll?.entries.length ?? 0;
    names.push(...(roll?.entries ?? []).flatMap((entry) => (entry.display === 'full_name' ? [entry.name] : [])));
  }
  const standing = rows.filter(
    ({ endorsement }) => endorsement.version === first.version && endorsement.state.status === 'confirmed',
  );
  const counts = [first.total, shown + first.countedOnly, standing.length];
  return [
    ...(new Set(counts).size === 1 ? [] : [`the number, the roll and the rows are ${counts.join(', ')}`]),
    ...names.filter((name) => memory.gone.has(name)).map((name) => `${name} left and is named`),
    ...(new Set(names).size === names.length ? [] : ['a name stands twice']),
  ];
}

/** The file that proves the statement holds, counts what the roll counts, and names nobody who left. */
async function checkProof({ db, slug, memory }: Past): Promise<string[]> {
  const visitor = publicCaller(db);
  const asked = { language: 'en', slug } as const;
  const [bundle, roll] = [
    await visitor.ledger.statementBundle(asked),
    await visitor.endorsements.roll({ ...asked, page: 1 }),
  ];
  if (!bundle || !roll) return ['there is no proof'];
  const { findings, versions } = await verifyBundle(bundle, { earlier: [], keys: null });
  const proven = versions.find(({ number }) => number === roll.version)?.total;
  const named = bundle.roll.flatMap(({ entry }) => (entry.display === 'full_name' ? [entry.name] : []));
  return [
    ...findings.map((finding) => `the proof does not hold: ${JSON.stringify(finding)}`),
    ...(proven === roll.total ? [] : [`the proof counts ${String(proven)}, the roll ${String(roll.total)}`]),
    ...named.filter((name) => memory.gone.has(name)).map((name) => `${name} left and is in the proof`),
  ];
}

interface Row {
  endorsement: Endorsement;
  sequence: number | null;
}

async function readRows({ db, id }: Past): Promise<Row[]> {
  const rows = await db
    .selectFrom('endorsements')
    .select(['content', 'confirmed_sequence'])
    .where('statement_id', '=', id)
    .execute();
  return rows.map((row) => ({ endorsement: Endorsement.parse(row.content), sequence: row.confirmed_sequence }));
}

async function readVersions({ db, id }: Past): Promise<StatementVersion[]> {
  const rows = await db.selectFrom('statement_versions').select('content').where('statement_id', '=', id).execute();
  return rows.map(({ content }) => StatementVersion.parse(content));
}

async function readLedger({ db }: Past): Promise<LedgerEntry[]> {
  const rows = await db.selectFrom('ledger_entries').select('content').orderBy('sequence').execute();
  return rows.map(({ content }) => LedgerEntry.parse(content));
}
