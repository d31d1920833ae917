import { reportOnEachEngine } from '../src/database/trials/report-on-each-engine.ts';
import { endureOfficeKills } from '../src/listeners/trials/kill-during-writes.ts';

/** Kills the whole api with `kill -9` while people write, `times` times on the same data of each engine; true when nothing answered was lost. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  return reportOnEachEngine(log, async ({ seed, next }) => endureOfficeKills({ times, seed, place: await next() }));
}
