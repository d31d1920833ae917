import { BareId, bug, Digest, Instant, instantLater } from '../values/index.ts';
import { appendEntry } from './chain.ts';
import type { LedgerEntry, LedgerEvent } from './entry.ts';

/** A version for examples. */
export const exampleVersion = {
  statement: BareId.parse('01900000-0000-7000-8000-000000000001'),
  version: 1,
  digest: Digest.parse('a'.repeat(64)),
};

/** The instant of the first entry of examples; each later entry comes a second after the one before. */
export const exampleStart = Instant.parse('2026-03-01T12:00:00.000Z');

/** A ledger of so many entries: a version is frozen, then endorsements come in. */
export async function exampleLedger(size: number): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let index = 0; index < size; index += 1) {
    const event: LedgerEvent =
      index === 0
        ? { kind: 'version_frozen', ...exampleVersion }
        : {
            kind: 'endorsement_confirmed',
            ...exampleVersion,
            shown: null,
            kept: Digest.parse(String(index).padStart(64, '0')),
          };
    const entry = await appendEntry(entries.at(-1) ?? null, event, instantLater(exampleStart, index * 1000));
    entries.push(entry.ok ? entry.value : bug('example refused'));
  }
  return entries;
}
