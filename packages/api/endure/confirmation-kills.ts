import { reportOnEachEngine } from '../src/database/trials/report-on-each-engine.ts';
import { endureConfirmationKills } from '../src/endorsements/trials/kill-during-confirmations.ts';

/** Kills the api with `kill -9` while people confirm, `times` times on one database of each engine; true when no name was lost or doubled. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  return reportOnEachEngine(log, async ({ seed, next }) =>
    endureConfirmationKills({ times, seed, place: await next() }),
  );
}
