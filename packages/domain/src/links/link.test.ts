import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WebAddress } from '../values/index.ts';
import { LinkObservation, LinkState, linkStateOf, needsCare } from './link.ts';

const asked = WebAddress.parse('https://example.org/report');

function answer(status: number, changes: Partial<Extract<LinkObservation, { kind: 'answer' }>> = {}): LinkObservation {
  return {
    kind: 'answer',
    status,
    address: asked,
    isMovedForGood: false,
    namesItem: null,
    resemblance: null,
    ...changes,
  };
}

describe('the state of a link', () => {
  it.each([
    [200, 'ok'],
    [204, 'ok'],
    [304, 'unreachable'],
    [400, 'blocked'],
    [401, 'blocked'],
    [403, 'blocked'],
    [404, 'gone'],
    [405, 'blocked'],
    [408, 'unreachable'],
    [410, 'gone'],
    [429, 'blocked'],
    [451, 'blocked'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [999, 'blocked'],
  ])('that answers %i is %s', (status, state) => {
    expect(linkStateOf(asked, answer(status))).toBe(state);
  });

  it.each([
    ['https://example.org/report/', true, 'ok'],
    ['https://www.example.org/report', true, 'ok'],
    ['http://example.org/report#part', true, 'ok'],
    ['https://example.org/new-place', true, 'moved'],
    ['https://example.org/new-place', false, 'ok'],
    ['https://example.org/report?id=2', true, 'moved'],
    ['https://example.org/', true, 'drifted'],
    ['https://example.net/', false, 'drifted'],
  ])('that leads to %s (for good: %s) is %s', (address, isMovedForGood, state) => {
    expect(linkStateOf(asked, answer(200, { address: WebAddress.parse(address), isMovedForGood }))).toBe(state);
  });

  it('that answers with something else is drifted, and one that names the item is not', () => {
    const home = WebAddress.parse('https://example.net/');
    expect(linkStateOf(asked, answer(200, { namesItem: false }))).toBe('drifted');
    expect(linkStateOf(asked, answer(200, { address: home, isMovedForGood: true, namesItem: true }))).toBe('moved');
  });

  it('whose page lost the phrases that were approved is drifted, unless it still names the item', () => {
    expect(linkStateOf(asked, answer(200, { resemblance: 0.24 }))).toBe('drifted');
    expect(linkStateOf(asked, answer(200, { resemblance: 0.25 }))).toBe('ok');
    expect(linkStateOf(asked, answer(200, { resemblance: 0, namesItem: true }))).toBe('ok');
  });

  it('that gives no answer is unreachable, and our own fault is not held against it', () => {
    expect(linkStateOf(asked, { kind: 'no_answer', cause: 'timeout' })).toBe('unreachable');
    for (const cause of ['offline', 'robots', 'asked_to_wait', 'refused_address', 'redirects', 'too_large'] as const) {
      expect(linkStateOf(asked, { kind: 'not_asked', cause })).toBe('could_not_check');
    }
  });

  it('is never called gone because the server turned our checker away', () => {
    const address = fc
      .constantFrom('https://example.org/report', 'https://example.org/', 'https://example.net/x')
      .map((text) => WebAddress.parse(text));
    const observation = fc.record({
      kind: fc.constant('answer' as const),
      status: fc.integer({ min: 100, max: 999 }),
      address,
      isMovedForGood: fc.boolean(),
      namesItem: fc.constantFrom(null, true, false),
      resemblance: fc.constantFrom(null, 0, 0.24, 1),
    });
    fc.assert(
      fc.property(observation, (seen) => {
        const state = linkStateOf(asked, seen);
        expect(state === 'gone').toBe(seen.status === 404 || seen.status === 410);
        if ([401, 403, 429, 999].includes(seen.status)) expect(state).toBe('blocked');
        expect(LinkObservation.safeParse(seen).success).toBe(true);
      }),
    );
  });
});

it('asks a person to look only where a person can help', () => {
  expect(LinkState.options.filter(needsCare)).toEqual(['moved', 'gone', 'unreachable', 'drifted']);
});
