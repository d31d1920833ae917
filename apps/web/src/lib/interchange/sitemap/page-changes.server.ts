import { api } from '#lib/api.server.ts';
import { readConformance } from '../conformance-report.server.ts';
import type { KnownChanges } from './page-changes.ts';

/** Asks when each page that stands alone last changed. */
export async function readKnownChanges(): Promise<KnownChanges> {
  const [changes, { checkpoint }, releases] = await Promise.all([
    api().interchange.pageChanges.query(),
    api().ledger.checkpoint.query(),
    api().releases.list.query(),
  ]);
  const report = readConformance();
  const deeds = releases.flatMap(({ madeAt, withdrawal }) => [madeAt, ...(withdrawal ? [withdrawal.at] : [])]);
  return {
    ...changes,
    others: {
      // An empty ledger bears the time at which it is asked for.
      ledger: checkpoint.size > 0 ? [checkpoint.at] : [],
      data: [...deeds, ...(report ? [report.at] : [])],
    },
  };
}
