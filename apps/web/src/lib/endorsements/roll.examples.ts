import type { RollLine } from '@coalition/api/client';
import { Instant } from '@coalition/domain/values';
import type { OpenRoll } from './whole-roll.server.ts';

/** A person on a roll, with nothing but a name. */
export function exampleLine(name: string): RollLine {
  return {
    sequence: 3,
    display: 'full_name',
    name,
    title: null,
    organisation: null,
    place: null,
    language: 'en',
    endorser: 'individual',
    rung: null,
    cameByPaperOrPhone: false,
    confirmedAt: Instant.parse('2026-03-02T15:00:00.000Z'),
  };
}

/** A roll that is handed out in some steps of names, with how many are counted without one. */
export function rollOf(names: readonly (readonly string[])[], countedOnly: number): OpenRoll {
  async function* steps() {
    for (const some of names) yield await Promise.resolve(some.map(exampleLine));
  }
  const leftOn = { withdrawn: [], removed: [] };
  const end = () => Promise.resolve({ countedOnly, withdrawnAfterDelivery: [], removed: [], leftOn });
  return { version: 2, digest: 'aa', total: names.flat().length + countedOnly, isLong: false, steps, end };
}
