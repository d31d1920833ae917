import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { PageCache } from './page-cache.ts';
import { PageMaker } from './page-maker.ts';
import type { Build } from '../start-build.ts';

const statement = '/en/statements/a';

/** A maker whose pages show how many names there are, as of when their making began. */
function makingNames() {
  const cache = new PageCache();
  const told = { names: 0, rendered: 0, delayMs: 0 };
  const build: Pick<Build, 'render'> = {
    render: async () => {
      told.rendered += 1;
      const text = `${String(told.names)} names`;
      await wait(told.delayMs);
      return new Response(text, { headers: { 'content-type': 'text/html' } });
    },
  };
  return { cache, told, maker: new PageMaker(build, cache) };
}

describe('making pages', () => {
  it('makes one page for all who ask at the same time', async () => {
    const { maker, told } = makingNames();
    told.delayMs = 5;
    const made = await Promise.all(Array.from({ length: 20 }, () => maker.make(statement, 'en')));
    expect(told.rendered).toBe(1);
    expect(new Set(made.map(({ body }) => body.toString()))).toEqual(new Set(['0 names']));
  });

  it('keeps nothing of an answer that is handed out in pieces, and reads none of it', async () => {
    const cache = new PageCache();
    let pulled = 0;
    const render = () => {
      const pull = () => void (pulled += 1);
      const body = new ReadableStream({ pull }, { highWaterMark: 0 });
      return Promise.resolve(new Response(body, { headers: { 'x-in-pieces': 'yes' } }));
    };
    const made = await new PageMaker({ render }, cache).make(`${statement}/endorsers.json`, 'en');
    expect(made).toMatchObject({ isInPieces: true, body: Buffer.alloc(0) });
    expect([pulled, cache.addresses(() => true)]).toEqual([0, []]);
  });

  it('makes a page anew that was made for a reader while names came', async () => {
    const { maker, cache, told } = makingNames();
    told.delayMs = 5;
    const made = maker.make(statement, 'en');
    told.names = 1;
    await maker.renew({ nouns: ['endorsements'], hasWithdrawal: false });
    expect((await made).body.toString()).toBe('0 names');
    expect(cache.addresses(() => true)).toEqual([statement]);
    await vi.waitFor(() => {
      expect(told.rendered).toBe(2);
    });
  });

  it('serves nobody a page whose making began before a name was taken back', async () => {
    const { maker, cache, told } = makingNames();
    told.names = 1;
    told.delayMs = 5;
    const before = maker.make(statement, 'en');
    const taken = maker.renew({ nouns: ['endorsements'], hasWithdrawal: true });
    told.names = 0;
    expect((await maker.make(statement, 'en')).body.toString()).toBe('0 names');
    await Promise.all([before, taken]);
    expect(told.rendered).toBe(2);
    expect(cache.addresses(() => true)).toEqual([statement]);
  });
});
