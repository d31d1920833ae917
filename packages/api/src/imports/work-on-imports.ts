import { instantLater } from '@coalition/domain/values';
import type { ThreadLimits } from '../server/background/run-thread.ts';
import type { Office } from '../server/office.ts';
import { enterDrafts } from './apply-import.ts';
import { giveUpImport } from './give-up-import.ts';
import { claimImport, importLeaseMs } from './import.store.ts';
import { readImport } from './read-import.ts';

/** What reads and enters imports as long as the api runs. */
export interface ImportLoop {
  /** Does what waits; nothing while an earlier pass is under way. What breaks is given up before it throws. */
  pass: () => Promise<void>;
  /** Begins nothing further, and leaves what is under way to whoever starts next. */
  stop: () => Promise<void>;
}

/** Makes the loop that reads and enters imports, one at a time. */
export function makeImportLoop(office: () => Office, limits?: ThreadLimits): ImportLoop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const isStopping = () => signal.aborted;
  let underWay: Promise<void> | null = null;
  const work = async () => {
    while (!isStopping()) {
      const { db, now } = office();
      const claimed = await claimImport(db, now, instantLater(now, importLeaseMs));
      if (claimed === null) return;
      try {
        if (claimed.state.status === 'unread') await readImport(office, claimed, { stopping: signal, limits });
        else await enterDrafts(office, claimed, signal);
      } catch (error) {
        // Whoever starts next goes on with what was only stopped; nobody need hear of what staff deleted meanwhile.
        if (isStopping() || (await giveUpImport(office, claimed.id))) throw error;
      }
    }
  };
  return {
    pass: async () => {
      if (underWay !== null || isStopping()) return;
      underWay = work().finally(() => {
        underWay = null;
      });
      await underWay;
    },
    stop: async () => {
      stopping.abort();
      await underWay?.catch(() => null);
    },
  };
}
