import { expect } from './quiet-page.ts';

const promisedMs = 2_000;

/**
 * Holds the site to its promise: whoever asks two seconds after a change sees it. Asks again and again until it is seen; what
 * counts is when somebody asked, not how long the answer was on its way.
 *
 * @param isSeen asks once, as a visitor would
 */
export async function expectSoon(isSeen: () => Promise<boolean>): Promise<void> {
  const changedAt = performance.now();
  let last = { askedAfterMs: 0, isSeen: false };
  const ask = async (): Promise<boolean> => {
    const askedAfterMs = performance.now() - changedAt;
    last = { askedAfterMs, isSeen: await isSeen() };
    return last.isSeen || askedAfterMs >= promisedMs;
  };
  await expect.poll(ask, { intervals: [100], timeout: 60_000 }).toBe(true);
  expect(
    last.isSeen,
    `who asked ${String(Math.round(last.askedAfterMs))} ms after the change saw what was before`,
  ).toBe(true);
}
