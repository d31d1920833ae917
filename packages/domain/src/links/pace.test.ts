import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant, instantLater } from '../values/index.ts';
import { nextCheckAt, pauseFor, retryAfter, spreadOf, standardPauseMs } from './pace.ts';
import { advanceTimeline, emptyTimeline } from './timeline.ts';

const now = Instant.parse('2026-03-02T15:00:00.000Z');
const dayMs = 86_400_000;

describe('the pause between two questions to one host', () => {
  it.each([
    [null, standardPauseMs],
    [0, standardPauseMs],
    [10, 10_000],
    [86_400, 30_000],
    [Number.NaN, standardPauseMs],
  ])('with a crawl delay of %s is %i ms', (delay, pauseMs) => {
    expect(pauseFor(delay)).toBe(pauseMs);
  });
});

describe('a server that asks us to wait', () => {
  it.each([
    [null, null],
    ['soon', null],
    ['120', instantLater(now, 120_000)],
    ['Tue, 03 Mar 2026 15:00:00 GMT', instantLater(now, dayMs)],
    ['Sun, 01 Mar 2026 15:00:00 GMT', now],
    ['9999999999', instantLater(now, 30 * dayMs)],
  ])('with %j is asked again at %s', (header, until) => {
    expect(retryAfter(header, now)).toBe(until);
  });
});

describe('the next check', () => {
  const checked = (state: 'ok' | 'gone' | 'could_not_check') =>
    advanceTimeline(emptyTimeline, { state, leadsTo: null, checkedAt: now });

  it('comes a week after a good one, a day after one that raised a doubt, six hours after one that could not be made', () => {
    const due = (state: 'ok' | 'gone' | 'could_not_check') =>
      nextCheckAt(checked(state), now, { spread: 0, waitUntil: null });
    expect(due('ok')).toBe(instantLater(now, 7 * dayMs));
    expect(due('gone')).toBe(instantLater(now, dayMs));
    expect(due('could_not_check')).toBe(instantLater(now, dayMs / 4));
  });

  it('is never before the server wants us back, never within six hours, and never later than that and sixteen days', () => {
    const wait = fc.option(fc.integer({ min: 0, max: 30 * dayMs }), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom('ok', 'gone', 'could_not_check'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        wait,
        (state, spread, ms) => {
          const waitUntil = ms === null ? null : instantLater(now, ms);
          const due = nextCheckAt(checked(state), now, { spread, waitUntil });
          if (waitUntil !== null) expect(due >= waitUntil).toBe(true);
          expect(due >= instantLater(now, dayMs / 4)).toBe(true);
          expect(due <= instantLater(now, Math.max(16 * dayMs, ms ?? 0))).toBe(true);
        },
      ),
    );
  });

  it('is spread by the address, the same each time', () => {
    expect(spreadOf('https://example.org/a')).toBe(spreadOf('https://example.org/a'));
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        expect(spreadOf(address)).toBeGreaterThanOrEqual(0);
        expect(spreadOf(address)).toBeLessThan(1);
      }),
    );
  });
});
