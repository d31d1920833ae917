import type { RollLine, RollPage } from '@coalition/api/client';
import type { Language } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';

interface Asked {
  language: Language;
  slug: string;
}

/** From so many names on a roll is handed out step by step, and kept in no cache. */
export const longRollNames = 2_000;

/** A roll that is being handed out: what is known at its beginning, its names a step at a time, and the counts at its end. */
export interface OpenRoll {
  version: number;
  digest: string;
  /** How many stand on it, with and without a name, at the beginning. */
  total: number;
  isLong: boolean;
  /** In the order of confirmation; read once. A name that leaves meanwhile is missing where it was not handed out yet. */
  steps: () => AsyncGenerator<readonly RollLine[], void>;
  /** What stands beside the names; fails where other words took their place meanwhile. */
  end: () => Promise<Pick<RollPage, 'countedOnly' | 'withdrawnAfterDelivery' | 'removed' | 'leftOn'>>;
}

/** Begins to hand out the whole roll of a statement; null where there is none. */
export async function openRoll({ language, slug: asked }: Asked): Promise<OpenRoll | null> {
  const slug = asked.slice(0, 120);
  const readPage = () => api().endorsements.roll.query({ language, slug, page: 1 });
  const first = await readPage();
  if (!first) return null;
  const { version, digest, total, countedOnly } = first;
  const isLong = total - countedOnly >= longRollNames;
  async function* steps() {
    yield first?.entries ?? [];
    for (let last = first && first.pages > 1 ? first.entries.at(-1) : undefined; last;) {
      const next = await api().endorsements.names.query({ language, slug, version, after: last.sequence });
      // A list that ended here would pass for the whole.
      if (next === null) error(503, 'away');
      yield next;
      last = next.at(-1);
    }
  }
  // A short roll is read at one moment, as far as a reader can tell; a long one ends with what is true at its end.
  const end = async () => {
    const last = isLong ? await readPage() : first;
    return last?.version === version ? last : error(503, 'away');
  };
  return { version, digest, total, isLong, steps, end };
}

/** A roll as it is printed: all names of a short one, the first of a long one; null where there is none. */
export async function printedRoll(asked: Asked) {
  const roll = await openRoll(asked);
  return roll && printed(roll);
}

/** Reads no more of a roll than is printed. */
export async function printed({ steps, end, isLong, total }: OpenRoll) {
  const entries: RollLine[] = [];
  for await (const some of steps()) {
    entries.push(...some);
    if (entries.length >= longRollNames) break;
  }
  const { countedOnly, leftOn } = await end();
  const shown = isLong ? entries.slice(0, longRollNames) : entries;
  return {
    total: isLong ? total : entries.length + countedOnly,
    countedOnly,
    leftOn,
    entries: shown,
    /** More names stand than are printed. */
    isCut: isLong && total - countedOnly > shown.length,
  };
}
