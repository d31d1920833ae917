import { instantLater } from '@coalition/domain/values';
import { makeLoop, type Loop } from '../server/background/make-loop.ts';
import type { ThreadLimits } from '../server/background/run-thread.ts';
import type { Office } from '../server/office.ts';
import { enterDrafts } from './apply-import.ts';
import { giveUpImport } from './give-up-import.ts';
import { claimImport, importLeaseMs } from './import.store.ts';
import { readImport } from './read-import.ts';

/** Makes the loop that reads and enters imports, one at a time. What breaks is given up before the pass throws. */
export function makeImportLoop(office: () => Office, limits?: ThreadLimits): Loop {
  return makeLoop(async (stopping) => {
    // Asked anew each time: it may be stopped at any moment.
    const isStopping = () => stopping.aborted;
    while (!isStopping()) {
      const { db, now } = office();
      const claimed = await claimImport(db, now, instantLater(now, importLeaseMs));
      if (claimed === null) return;
      try {
        if (claimed.state.status === 'unread') await readImport(office, claimed, { stopping, limits });
        else await enterDrafts(office, claimed, stopping);
      } catch (error) {
        // Whoever starts next goes on with what was only stopped; nobody need hear of what staff deleted meanwhile.
        if (isStopping() || (await giveUpImport(office, claimed.id))) throw error;
      }
    }
  });
}
