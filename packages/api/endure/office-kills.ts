import { onEachEngine } from '../src/database/testing/trial-places.ts';
import { endureOfficeKills } from '../src/listeners/trials/kill-during-writes.ts';

/** Kills the whole api with `kill -9` while people write, `times` times on the same data of each engine; true when nothing answered was lost. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const reports = await onEachEngine(async ({ engine, next }) => {
    const seed = Date.now() % 1_000_000;
    const { complaints, summary } = await endureOfficeKills({ times, seed, place: await next() });
    complaints.forEach(log);
    log(`${engine}: ${summary}`);
    return complaints;
  });
  return reports.flat().length === 0;
}
