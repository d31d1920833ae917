/// <reference types="node" />
import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Digest, Instant, instantLater } from '../values/index.ts';
import { appendEntry, LedgerTimeReversed } from './chain.ts';
import { entryDigest, entryLeaf, findBrokenEntry } from './entry-json.ts';
import { SignedCheckpoint, type Checkpoint } from './checkpoint.ts';
import { checkpointDigest, checkpointJson, compareCheckpoint, verifyCheckpoint } from './compare-checkpoint.ts';
import { commit } from './commitment.ts';
import { LedgerEntry } from './entry.ts';
import { exampleLedger, exampleStart, exampleVersion } from './ledger.examples.ts';
import { merkleRoot } from './merkle-tree.ts';
import { Salt } from './salt.ts';

const leavesOf = (entries: readonly LedgerEntry[]) => Promise.all(entries.map(entryLeaf));

async function checkpointOf(entries: readonly LedgerEntry[]): Promise<Checkpoint> {
  return { size: entries.length, root: await merkleRoot(await leavesOf(entries)), at: exampleStart };
}

describe('the ledger', () => {
  it('chains every entry to the one before, from 1 on', async () => {
    const entries = await exampleLedger(4);
    expect(entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4]);
    expect(entries[0]?.previous).toBeNull();
    for (const [index, entry] of entries.slice(1).entries()) {
      const before = entries[index];
      expect(entry.previous).toBe(before && (await entryDigest(before)));
      expect(LedgerEntry.parse(entry)).toEqual(entry);
    }
    expect(await findBrokenEntry(entries)).toBeNull();
    expect(await findBrokenEntry([])).toBeNull();
  });

  it('refuses an entry older than the one before', async () => {
    const [first] = await exampleLedger(1);
    if (!first) return expect.unreachable();
    const at = Instant.parse('2026-02-28T00:00:00.000Z');
    expect(await appendEntry(first, first.event, at)).toEqual({
      ok: false,
      failure: LedgerTimeReversed({ previousAt: first.at, at }),
    });
  });

  it('finds every entry that was changed, deleted, swapped or slipped in', async () => {
    const entries = await exampleLedger(8);
    const place = fc.integer({ min: 0, max: entries.length - 2 });
    const act = fc.constantFrom('time', 'event', 'previous', 'delete', 'swap', 'insert');
    await fc.assert(
      fc.asyncProperty(place, act, async (index, how) => {
        const broken = await findBrokenEntry(tamper(entries, index, how));
        expect(broken).not.toBeNull();
        expect(broken).toBeGreaterThanOrEqual(index + 1);
        expect(broken).toBeLessThanOrEqual(index + 2);
      }),
    );
  });
});

function tamper(entries: readonly LedgerEntry[], index: number, how: string): LedgerEntry[] {
  const changed = [...entries];
  const [one, next] = [entries[index], entries[index + 1]];
  if (!one || !next) return changed;
  if (how === 'time') changed[index] = { ...one, at: instantLater(one.at, 1) };
  if (how === 'event') changed[index] = { ...one, event: { kind: 'statement_published', ...exampleVersion } };
  if (how === 'previous') changed[index] = { ...one, previous: Digest.parse('f'.repeat(64)) };
  if (how === 'delete') changed.splice(index, 1);
  if (how === 'swap') changed.splice(index, 2, next, one);
  if (how === 'insert') changed.splice(index, 0, { ...one, event: { kind: 'statement_delivered', ...exampleVersion } });
  return changed;
}

describe('a checkpoint taken earlier', () => {
  it('agrees with every ledger that only grew since', async () => {
    const entries = await exampleLedger(9);
    const leaves = await leavesOf(entries);
    for (let size = 0; size <= entries.length; size += 1) {
      expect(await compareCheckpoint({ leaves, restorations: [] }, await checkpointOf(entries.slice(0, size)))).toBe(
        'agrees',
      );
    }
  });

  it('finds a cut tail and a full rebuild, which the chain alone does not', async () => {
    const entries = await exampleLedger(6);
    const checkpoint = await checkpointOf(entries);
    const cut = entries.slice(0, 4);
    expect(await findBrokenEntry(cut)).toBeNull();
    expect(await compareCheckpoint({ leaves: await leavesOf(cut), restorations: [] }, checkpoint)).toBe('differs');
    const rebuilt: LedgerEntry[] = [];
    for (const entry of entries) {
      const event = entry.sequence === 3 ? ({ kind: 'statement_published', ...exampleVersion } as const) : entry.event;
      const next = await appendEntry(rebuilt.at(-1) ?? null, event, entry.at);
      if (next.ok) rebuilt.push(next.value);
    }
    expect(await findBrokenEntry(rebuilt)).toBeNull();
    expect(await compareCheckpoint({ leaves: await leavesOf(rebuilt), restorations: [] }, checkpoint)).toBe('differs');
  });

  it('shows a gap, not a fraud, where the ledger itself says what a restored backup had lost', async () => {
    const entries = await exampleLedger(6);
    const checkpoint = await checkpointOf(entries);
    const event = {
      kind: 'ledger_restored',
      lostFrom: 5,
      lostUntil: 6,
      checkpoint: await checkpointDigest(checkpoint),
    } as const;
    const restored = await appendEntry(entries[3] ?? null, event, instantLater(exampleStart, 60_000));
    if (!restored.ok) return expect.unreachable();
    const kept = [...entries.slice(0, 4), restored.value];
    expect(await findBrokenEntry(kept)).toBeNull();
    const ledger = { leaves: await leavesOf(kept), restorations: [event] };
    expect(await compareCheckpoint(ledger, checkpoint)).toBe('gap');
    expect(await compareCheckpoint(ledger, await checkpointOf(entries.slice(0, 4)))).toBe('agrees');
    expect(await compareCheckpoint(ledger, { ...checkpoint, size: 7 })).toBe('differs');
  });

  it('is signed over its exact JSON, and no other key or word will do', async () => {
    const checkpoint = await checkpointOf(await exampleLedger(2));
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = Uint8Array.from(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
    const signature = sign(null, Buffer.from(checkpointJson(checkpoint)), privateKey).toString('hex');
    const signed = SignedCheckpoint.parse({ checkpoint, signature });
    expect(await verifyCheckpoint(signed, raw)).toBe(true);
    expect(await verifyCheckpoint({ ...signed, checkpoint: { ...checkpoint, size: 3 } }, raw)).toBe(false);
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    expect(await verifyCheckpoint(signed, Uint8Array.from(Buffer.from(other.x ?? '', 'base64url')))).toBe(false);
  });
});

describe('a commitment', () => {
  const salt = (digit: string): Salt => Salt.parse(digit.repeat(64));

  it('is the same for the same salt and facts, whatever the order of keys', async () => {
    expect(await commit(salt('1'), { name: 'A', place: 'B' })).toBe(await commit(salt('1'), { place: 'B', name: 'A' }));
  });

  it('tells nothing without its salt: the same facts look different under another', async () => {
    expect(await commit(salt('1'), { name: 'A' })).not.toBe(await commit(salt('2'), { name: 'A' }));
    expect(await commit(salt('1'), { name: 'A' })).not.toBe(await commit(salt('1'), { name: 'B' }));
  });

  it.each(['', 'a'.repeat(63), 'A'.repeat(64)])('refuses the salt %j', (text) => {
    expect(Salt.safeParse(text).success).toBe(false);
  });
});
