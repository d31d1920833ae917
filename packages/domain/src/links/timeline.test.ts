import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant, instantLater, WebAddress } from '../values/index.ts';
import { LinkState } from './link.ts';
import {
  advanceTimeline,
  checksNeeded,
  countedApartMs,
  emptyTimeline,
  excuseLink,
  isUnsteady,
  LinkTimeline,
  publicNotice,
  StandingState,
} from './timeline.ts';

const start = Instant.parse('2026-03-02T15:00:00.000Z');
const dayMs = 86_400_000;
const at = (day: number) => instantLater(start, day * dayMs);
const elsewhere = WebAddress.parse('https://example.org/new-place');

/** A timeline after one check a day. */
function watched(states: readonly LinkState[], timeline: LinkTimeline = emptyTimeline, from = 0): LinkTimeline {
  return states.reduce(
    (before, state, day) =>
      advanceTimeline(before, { state, leadsTo: state === 'moved' ? elsewhere : null, checkedAt: at(from + day) }),
    timeline,
  );
}

describe('the timeline of a link', () => {
  it('says that a page is gone after three dead checks, since the first of them, and not before', () => {
    expect(publicNotice(watched(['ok', 'gone', 'gone']), at(2))).toBeNull();
    const gone = watched(['ok', 'gone', 'gone', 'gone']);
    expect(gone.standing).toEqual({ state: 'gone', since: at(1) });
    expect(publicNotice(gone, at(3))).toBe('gone');
  });

  it('counts checks of one afternoon once', () => {
    let timeline = watched(['ok']);
    for (let hour = 1; hour <= 12; hour += 1)
      timeline = advanceTimeline(timeline, {
        state: 'gone',
        leadsTo: null,
        checkedAt: instantLater(start, hour * 3_600_000),
      });
    expect(timeline.standing?.state).toBe('ok');
  });

  it('believes a good answer at once', () => {
    expect(watched(['gone', 'gone', 'gone', 'ok']).standing).toEqual({ state: 'ok', since: at(3) });
  });

  it('never calls a link gone that comes and goes, and says that it does', () => {
    const flapping = watched(['gone', 'gone', 'ok', 'gone', 'gone', 'ok', 'gone', 'gone', 'ok', 'gone']);
    expect(flapping.standing?.state).toBe('ok');
    expect(isUnsteady(flapping)).toBe(true);
    expect(isUnsteady(watched(['ok', 'gone', 'gone', 'gone', 'gone', 'ok']))).toBe(false);
  });

  it('tells the public of a host without an answer after two weeks', () => {
    const silent = watched(['ok', 'unreachable', 'unreachable', 'unreachable', 'unreachable']);
    expect(silent.standing).toEqual({ state: 'unreachable', since: at(1) });
    expect(publicNotice(silent, at(14))).toBeNull();
    expect(publicNotice(silent, at(15))).toBe('silent');
  });

  it('remembers where a moved link leads, and only then', () => {
    expect(watched(['moved']).leadsTo).toBe(elsewhere);
    expect(watched(['moved', 'ok']).leadsTo).toBeNull();
  });

  it('does not hold against a link again what a person found to be fine, but what is new it does', () => {
    const excused = excuseLink(watched(['ok', 'gone', 'gone', 'gone']), at(4));
    expect(watched(['gone', 'gone', 'gone', 'gone'], excused, 5).standing).toEqual({ state: 'ok', since: at(4) });
    expect(watched(['drifted', 'drifted'], excused, 5).standing?.state).toBe('drifted');
    const stays = excuseLink(watched(['moved']), at(1));
    expect(watched(['moved'], stays, 2).standing?.state).toBe('ok');
    const further = {
      state: 'moved',
      leadsTo: WebAddress.parse('https://example.org/third'),
      checkedAt: at(3),
    } as const;
    expect(advanceTimeline(stays, further).standing?.state).toBe('moved');
  });

  const histories = fc.array(
    fc.record({ state: fc.constantFrom(...LinkState.options), hours: fc.integer({ min: 1, max: 200 }) }),
    { maxLength: 60 },
  );

  it('is changed by nothing but enough checks in a row that could be made', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let [timeline, now] = [emptyTimeline, start];
        const seen: { state: LinkState; checkedAt: Instant }[] = [];
        for (const { state, hours } of history) {
          now = instantLater(now, hours * 3_600_000);
          const before = timeline;
          timeline = advanceTimeline(timeline, { state, leadsTo: null, checkedAt: now });
          expect(LinkTimeline.safeParse(timeline).success).toBe(true);
          if (state === 'could_not_check') {
            expect(timeline).toEqual({ ...before, failedChecks: before.failedChecks + 1 });
            continue;
          }
          seen.push({ state, checkedAt: now });
          if (timeline.standing?.state === before.standing?.state) continue;
          expect(timeline.standing?.state).toBe(state);
          const needed = checksNeeded[StandingState.parse(state)];
          expect(seen.slice(-needed).map((check) => check.state)).toEqual(Array(needed).fill(state));
          const lasted = Date.parse(now) - Date.parse(timeline.standing?.since ?? now);
          expect(lasted).toBeGreaterThanOrEqual((needed - 1) * countedApartMs);
        }
      }),
    );
  });
});
