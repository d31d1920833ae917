import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant, instantLater } from '../values/index.ts';
import type { LinkObservation } from './link.ts';
import { chooseForRun, judgeRun, type ChoosableLink } from './run.ts';

const now = Instant.parse('2026-03-02T15:00:00.000Z');
const lost: LinkObservation = { kind: 'no_answer', cause: 'connection' };
const refused: LinkObservation = { kind: 'not_asked', cause: 'refused_address' };

describe('a run over the links', () => {
  it('is not believed when more than half of its hosts could not be reached', () => {
    const sights = ['a', 'b', 'c'].map((host) => ({ host, observation: lost }));
    expect(judgeRun(sights, 6)).toBe('sound');
    expect(judgeRun(sights, 5)).toBe('could_not_check');
  });

  it('holds a host for reached when one of its links was, and when its server only turned us away', () => {
    const sights = [
      { host: 'a', observation: lost },
      { host: 'a', observation: refused },
      { host: 'b', observation: { kind: 'no_answer', cause: 'certificate' } as const },
    ];
    expect(judgeRun(sights, 2)).toBe('sound');
  });

  it('is not started when nothing is due', () => {
    expect(chooseForRun([{ host: 'a', nextCheckAt: instantLater(now, 1), isReached: true }], now)).toEqual([]);
  });

  it('asks enough others that a few dead hosts are not taken for our own fault', () => {
    const link = fc.record({
      host: fc.integer({ min: 0, max: 400 }).map((number) => `host-${String(number)}`),
      nextCheckAt: fc.integer({ min: -5, max: 5 }).map((days) => instantLater(now, days * 86_400_000)),
      isReached: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 40 }), (links) => {
        const reachedHosts = new Set(links.filter(({ isReached }) => isReached).map(({ host }) => host));
        const chosen: ChoosableLink[] = chooseForRun(links, now);
        for (const due of links.filter(({ nextCheckAt }) => nextCheckAt <= now)) expect(chosen).toContain(due);
        const hosts = new Set(chosen.map(({ host }) => host));
        const sights = [...hosts].map((host) => ({ host, observation: reachedHosts.has(host) ? refused : lost }));
        const answering = [...hosts].filter((host) => reachedHosts.has(host)).length;
        const areOthersLeft = [...reachedHosts].some((host) => !hosts.has(host));
        if (judgeRun(sights, hosts.size) === 'could_not_check') {
          expect(areOthersLeft).toBe(false);
          expect(answering * 2).toBeLessThan(hosts.size);
        }
      }),
    );
  });
});
