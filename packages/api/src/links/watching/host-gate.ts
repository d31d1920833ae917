import { standardPauseMs } from '@coalition/domain/links';
import type { Instant } from '@coalition/domain/values';
import { setTimeout as wait } from 'node:timers/promises';

/** Lets one question at a time through to each host, with a pause after each. */
export interface HostGate {
  /** Asks when it is the host’s turn; ends at once, without asking, when the watch stops. */
  pass: <Answer>(host: string, ask: () => Promise<Answer>) => Promise<Answer>;
  /** Sets the pause that a host wants. */
  slow: (host: string, pauseMs: number) => void;
  /** Remembers that a host asked to be left alone until then. */
  leave: (host: string, until: Instant) => void;
  /** Until when a host asked to be left alone; null where it did not. */
  leftUntil: (host: string) => Instant | null;
}

/**
 * Makes the gate of one run.
 *
 * @param shortest how long a pause is that its host did not ask for; the standard one but in trials
 */
export function makeHostGate(signal: AbortSignal, shortest = standardPauseMs): HostGate {
  const turns = new Map<string, Promise<unknown>>();
  const pauses = new Map<string, number>();
  const left = new Map<string, Instant>();
  return {
    pass: (host, ask) => {
      const turn = (turns.get(host) ?? Promise.resolve()).then(ask);
      const rest = () => wait(pauses.get(host) ?? shortest, undefined, { signal }).catch(() => undefined);
      turns.set(host, turn.then(rest, rest));
      return turn;
    },
    slow: (host, pauseMs) => {
      pauses.set(host, Math.max(pauseMs, shortest));
    },
    leave: (host, until) => {
      left.set(host, until);
    },
    leftUntil: (host) => left.get(host) ?? null,
  };
}
