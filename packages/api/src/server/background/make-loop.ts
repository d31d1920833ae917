/** Work that is begun again and again as long as the api runs. */
export interface Loop<Outcome = unknown> {
  /** Does what waits, and ends as the work does; null, and nothing done, while an earlier pass is under way or once it is stopped. */
  pass: () => Promise<Outcome | null>;
  /** Begins nothing further; ends when what is under way has left off. */
  stop: () => Promise<void>;
}

/**
 * Makes a loop of some work, of which never two are under way.
 *
 * @param work looks at the signal between its steps, and leaves the rest to whoever starts next
 */
export function makeLoop<Outcome>(work: (stopping: AbortSignal) => Promise<Outcome>): Loop<Outcome> {
  const stopping = new AbortController();
  let underWay: Promise<Outcome> | null = null;
  return {
    pass: async () => {
      if (underWay !== null || stopping.signal.aborted) return null;
      underWay = work(stopping.signal).finally(() => {
        underWay = null;
      });
      return underWay;
    },
    stop: async () => {
      stopping.abort();
      // Whoever began the pass hears how it ended.
      await underWay?.catch(() => null);
    },
  };
}
