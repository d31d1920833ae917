import { onEachEngine, type TrialPlaces } from '../testing/trial-places.ts';
import type { TrialReport } from './trial-report.ts';

/**
 * Tries something on each engine, with another seed each time, and logs its complaints and what it came to.
 *
 * @returns whether no engine had a complaint
 */
export async function reportOnEachEngine(
  log: (line: string) => void,
  attempt: (places: TrialPlaces & { seed: number }) => Promise<TrialReport>,
): Promise<boolean> {
  const complaints = await onEachEngine(async (places) => {
    const report = await attempt({ ...places, seed: Date.now() % 1_000_000 });
    report.complaints.forEach(log);
    log(`${places.engine}: ${report.summary}`);
    return report.complaints;
  });
  return complaints.flat().length === 0;
}
