import { describe, expect, it } from 'vitest';
import { makeLoop } from './make-loop.ts';

/** Work that begins, and goes on when the test lets it. */
function exampleWork() {
  const begun: AbortSignal[] = [];
  const ends: PromiseWithResolvers<string>[] = [];
  const work = async (stopping: AbortSignal) => {
    begun.push(stopping);
    const end = Promise.withResolvers<string>();
    ends.push(end);
    return end.promise;
  };
  return {
    begun,
    work,
    finish: () => ends.at(-1)?.resolve('done'),
    fail: () => ends.at(-1)?.reject(new Error('broken')),
  };
}

describe('a loop', () => {
  it('passes to the end of its work, and does nothing beside a pass that is under way', async () => {
    const { begun, work, finish } = exampleWork();
    const loop = makeLoop(work);
    const pass = loop.pass();
    expect(await loop.pass()).toBeNull();
    expect(begun).toHaveLength(1);
    finish();
    expect(await pass).toBe('done');
    const next = loop.pass();
    expect(begun).toHaveLength(2);
    finish();
    expect(await next).toBe('done');
  });

  it('tells who began a pass that it broke, and passes again', async () => {
    const { work, finish, fail } = exampleWork();
    const loop = makeLoop(work);
    const pass = loop.pass();
    fail();
    await expect(pass).rejects.toThrow('broken');
    const next = loop.pass();
    finish();
    expect(await next).toBe('done');
  });

  it.each(['finish', 'fail'] as const)(
    'is stopped when what was under way has left off (%s), and begins nothing',
    async (how) => {
      const { begun, work, ...example } = exampleWork();
      const loop = makeLoop(work);
      const pass = loop.pass().catch(() => 'broken');
      let isStopped = false;
      const stop = loop.stop().then(() => {
        isStopped = true;
      });
      expect(begun.map(({ aborted }) => aborted)).toEqual([true]);
      expect(await loop.pass()).toBeNull();
      expect(isStopped).toBe(false);
      example[how]();
      await Promise.all([pass, stop]);
      expect(await loop.pass()).toBeNull();
      expect(begun).toHaveLength(1);
    },
  );

  it('is stopped at once where nothing is under way', async () => {
    const { begun, work } = exampleWork();
    const loop = makeLoop(work);
    await loop.stop();
    expect(await loop.pass()).toBeNull();
    expect(begun).toEqual([]);
  });
});
