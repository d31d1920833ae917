import { onEachEngine } from '../src/database/testing/trial-places.ts';
import { endureConfirmationKills } from '../src/endorsements/trials/kill-during-confirmations.ts';

/** Kills the api with `kill -9` while people confirm, `times` times on one database of each engine; true when no name was lost or doubled. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const reports = await onEachEngine(async ({ engine, next }) => {
    const seed = Date.now() % 1_000_000;
    const { complaints, summary } = await endureConfirmationKills({ times, seed, place: await next() });
    complaints.forEach(log);
    log(`${engine}: ${summary}`);
    return complaints;
  });
  return reports.flat().length === 0;
}
