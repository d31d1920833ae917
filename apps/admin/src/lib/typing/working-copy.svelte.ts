import type { Refused } from '#lib/office/refusal.ts';

/** Where typing stands that is not saved yet. */
export type Keeping =
  | { state: 'saved' }
  | { state: 'typing' }
  /** Kept by the api at this moment, though not saved as a revision. */
  | { state: 'kept'; at: string }
  | { state: 'away' }
  | { state: 'signed_out' };

/** How a working copy is kept. */
export interface Keeper {
  /** Sends what was typed. @returns the moment it was kept */
  keep: () => Promise<string>;
  /** What an error means. */
  explain: (error: unknown) => Refused;
  delayMs?: number;
  retryMs?: number;
}

/**
 * Keeps what is typed a moment after each change. While the api cannot be reached or the session has ended, typing goes on
 * and keeping is tried again; the page itself holds everything until then.
 */
export class WorkingCopy {
  keeping = $state.raw<Keeping>({ state: 'saved' });
  readonly #keeper: Keeper;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isSending = false;
  #hasMore = false;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  /** Whether leaving the page now would lose something. */
  get isAtRisk(): boolean {
    return ['typing', 'away', 'signed_out'].includes(this.keeping.state);
  }

  /** Something was typed. */
  touch(): void {
    if (this.keeping.state === 'saved' || this.keeping.state === 'kept') this.keeping = { state: 'typing' };
    this.#hasMore = true;
    if (this.keeping.state === 'typing') this.#schedule(this.#keeper.delayMs ?? 800);
  }

  /** A working copy of an earlier visit was taken up. */
  resume(at: string): void {
    this.keeping = { state: 'kept', at };
  }

  /** Everything typed is saved, or thrown away. */
  settle(): void {
    this.#cancel();
    this.#hasMore = false;
    this.keeping = { state: 'saved' };
  }

  /** Tries to keep now: after signing in again, or before leaving. */
  async flush(): Promise<void> {
    this.#cancel();
    if (this.#isSending || this.keeping.state === 'saved') return;
    this.#isSending = true;
    this.#hasMore = false;
    try {
      const at = await this.#keeper.keep();
      // Saving may have overtaken this copy.
      if (this.#isUnsaved()) this.keeping = this.#wasTouched() ? { state: 'typing' } : { state: 'kept', at };
    } catch (error) {
      if (this.#isUnsaved()) this.#explain(error);
    } finally {
      this.#isSending = false;
    }
    if (this.#wasTouched() && !this.#isInTrouble()) this.#schedule(this.#keeper.delayMs ?? 800);
  }

  #wasTouched(): boolean {
    return this.#hasMore;
  }

  #isInTrouble(): boolean {
    return this.keeping.state !== 'typing';
  }

  #isUnsaved(): boolean {
    return this.keeping.state !== 'saved';
  }

  #explain(error: unknown): void {
    this.keeping = { state: this.#keeper.explain(error).code === 'session_ended' ? 'signed_out' : 'away' };
    this.#schedule(this.#keeper.retryMs ?? 5_000);
  }

  #schedule(delayMs: number): void {
    this.#cancel();
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
