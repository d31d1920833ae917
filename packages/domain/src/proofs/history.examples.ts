/// <reference types="node" />
import { generateKeyPairSync, sign } from 'node:crypto';
import { confirmationEvent, rollEntryOf, type DisplayChoice } from '../endorsements/index.ts';
import { exampleEndorsement } from '../endorsements/endorsement.examples.ts';
import {
  appendEntry,
  checkpointJson,
  entryLeaf,
  merkleRoot,
  Salt,
  type LedgerEntry,
  type LedgerEvent,
  type SignedCheckpoint,
} from '../ledger/index.ts';
import { statementDigest, statementTextJson, statementVectors, type StatementWords } from '../statements/index.ts';
import { bareId, BareId, bug, Instant, instantLater } from '../values/index.ts';
import type { BundleName, BundleVersion, LedgerBundle, StatementBundle } from './bundle.ts';

const vector = statementVectors[1] ?? bug('no vector');
const start = Instant.parse('2026-03-01T12:00:00.000Z');
const other = BareId.parse('01900000-0000-7000-8000-00000000ffff');

/** The statement that examples speak of. */
export const exampleStatement = bareId(vector.words.id);

/** A key pair of its own. */
export function exampleKey(): { publicKey: string; sign: (text: string) => string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex'),
  };
}

/** Something that happens in an example; `which` picks among those who stand. */
export type Act =
  | { act: 'confirm'; display: DisplayChoice; name: string }
  | { act: 'withdraw' | 'remove'; which: number }
  | { act: 'publish' | 'new_version' | 'elsewhere' };

/** A statement's history as it grows, with all that a bundle of it needs. */
export interface History {
  entries: LedgerEntry[];
  versions: BundleVersion[];
  isPublished: boolean;
  standing: (BundleName | { version: number; confirmed: number })[];
}

function wordsOf(number: number): StatementWords {
  const { words } = vector;
  return { ...words, en: { ...words.en, title: `${words.en.title}${','.repeat(number - 1)}` } };
}

async function append(history: History, event: LedgerEvent): Promise<number> {
  const last = history.entries.at(-1) ?? null;
  const entry = await appendEntry(last, event, instantLater(start, history.entries.length * 1000));
  history.entries.push(entry.ok ? entry.value : bug('example refused'));
  return history.entries.length;
}

async function freeze(history: History): Promise<void> {
  const number = history.versions.length + 1;
  const words = wordsOf(number);
  const digest = await statementDigest(words);
  history.versions.push({ number, digest, text: statementTextJson(words) });
  history.isPublished = false;
  await append(history, { kind: 'version_frozen', statement: exampleStatement, version: number, digest });
}

function current({ versions }: History) {
  const { number, digest } = versions.at(-1) ?? bug('no version');
  return { statement: exampleStatement, version: number, digest };
}

async function happen(history: History, act: Act): Promise<void> {
  if (act.act === 'elsewhere') await append(history, { kind: 'statement_withdrawn', statement: other });
  if (act.act === 'publish' && !history.isPublished) {
    history.isPublished = true;
    await append(history, { kind: 'statement_published', ...current(history) });
  }
  if (act.act === 'new_version') {
    const by = history.versions.length + 1;
    await append(history, { kind: 'version_superseded', ...current(history), by });
    await freeze(history);
  }
  if (act.act === 'confirm') await confirm(history, act);
  if (act.act === 'withdraw' || act.act === 'remove') await takeBack(history, act);
}

async function confirm(history: History, { display, name }: Extract<Act, { act: 'confirm' }>): Promise<void> {
  const { version, digest } = current(history);
  const state = { status: 'confirmed', confirmedAt: start } as const;
  const place = 'Example Town';
  const nameAsSigned = { name, title: null, organisation: null, place, language: 'fr' } as const;
  const endorsement = exampleEndorsement(state, { statement: vector.words.id, version, digest, display, nameAsSigned });
  const salt = Salt.parse(String(history.entries.length).padStart(64, '0'));
  const contact = { email: null, phone: null, evidence: null };
  const event = await confirmationEvent(endorsement, contact, { shown: salt, kept: salt });
  const confirmed = await append(history, event);
  const entry = rollEntryOf(endorsement);
  history.standing.push(entry ? { version, confirmed, salt, entry } : { version, confirmed });
}

async function takeBack(history: History, { act, which }: Extract<Act, { which: number }>): Promise<void> {
  const [gone] = history.standing.splice(which % Math.max(1, history.standing.length), 1);
  if (!gone) return;
  const { version, confirmed } = gone;
  const { digest } = history.versions[version - 1] ?? bug('no version');
  const common = { statement: exampleStatement, version, digest, confirmed };
  await append(
    history,
    act === 'remove'
      ? { kind: 'endorsement_removed', ...common, reason: 'duplicate' }
      : { kind: 'endorsement_withdrawn', ...common },
  );
}

/** What became of a statement after so many acts; its first version is frozen before them. */
export async function exampleHistory(acts: readonly Act[]): Promise<History> {
  const history: History = { entries: [], versions: [], isPublished: false, standing: [] };
  await append(history, { kind: 'statement_withdrawn', statement: other });
  await freeze(history);
  for (const act of acts) await happen(history, act);
  return history;
}

/** The signed checkpoint of some entries. */
export async function exampleCheckpoint(
  entries: readonly LedgerEntry[],
  key: ReturnType<typeof exampleKey>,
): Promise<SignedCheckpoint> {
  const root = await merkleRoot(await Promise.all(entries.map(entryLeaf)));
  const checkpoint = { size: entries.length, root, at: entries.at(-1)?.at ?? start };
  return { checkpoint, signature: key.sign(checkpointJson(checkpoint)) };
}

/** The public bundle of a history. */
export async function exampleBundle(history: History, key = exampleKey()): Promise<StatementBundle> {
  const { entries, versions, standing } = history;
  const ledger = await Promise.all(
    entries.map(async (entry) =>
      'statement' in entry.event && entry.event.statement !== exampleStatement ? await entryLeaf(entry) : entry,
    ),
  );
  return {
    format: 'statement-bundle/1',
    statement: exampleStatement,
    versions,
    roll: standing.flatMap((name) => ('salt' in name ? [name] : [])),
    ledger,
    checkpoint: await exampleCheckpoint(entries, key),
    keys: [key.publicKey],
  };
}

/** The bundle of the whole ledger, with one checkpoint kept along the way. */
export async function exampleLedgerBundle({ entries }: History, key = exampleKey()): Promise<LedgerBundle> {
  return {
    format: 'ledger-bundle/1',
    ledger: entries,
    checkpoints: [await exampleCheckpoint(entries.slice(0, Math.ceil(entries.length / 2)), key)],
    checkpoint: await exampleCheckpoint(entries, key),
    keys: [key.publicKey],
  };
}
