import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runThread, type ThreadLimits } from './run-thread.ts';

const usual: ThreadLimits = { timeMs: 60_000, heapMb: 64, externalMb: 64 };

/** A program as it stands in a file; it says things by `say`, and is given `data`. */
const programOf = (source: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, workerData as data } from 'node:worker_threads';
       const say = (message) => parentPort.postMessage(message);
       ${source}`,
    )}`,
  );

interface Given {
  data?: unknown;
  limits?: Partial<ThreadLimits>;
  signal?: AbortSignal;
  take?: (message: string) => Promise<void>;
}

/** Runs a program that may say texts, and gives how it ended and what it said. */
async function run(source: string, { data = null, limits = {}, signal, take }: Given = {}) {
  const heard: string[] = [];
  const end = await runThread(
    { program: programOf(source), data, message: z.string() },
    async (message) => {
      await take?.(message);
      heard.push(message);
    },
    { signal: signal ?? new AbortController().signal, limits: { ...usual, ...limits } },
  );
  return { end, heard };
}

/** For ever, without a pause in which anybody could ask it to stop. */
const busy = 'for (;;);';

describe('a thread', () => {
  it('is given what it works on, and ends by itself', async () => {
    expect(await run('say(`for ${data}`)', { data: 'you' })).toEqual({ end: 'ended', heard: ['for you'] });
    expect(await run('say("done"); process.exit()')).toEqual({ end: 'ended', heard: ['done'] });
  });

  it('is heard in the order in which it speaks, one message after the other', async () => {
    const underWay = { now: 0, most: 0 };
    const { heard } = await run('for (let at = 0; at < 50; at += 1) say(String(at))', {
      take: async (message) => {
        underWay.now += 1;
        underWay.most = Math.max(underWay.most, underWay.now);
        // The earlier, the longer it takes.
        for (let turn = Number(message); turn < 50; turn += 1) await Promise.resolve();
        underWay.now -= 1;
      },
    });
    expect(heard).toEqual(Array.from({ length: 50 }, (_, at) => String(at)));
    expect(underWay.most).toBe(1);
  });

  it('is broken where it says what nobody knows, and no further word of it counts', async () => {
    expect(await run(`say('one'); say({ two: 2 }); say('three'); ${busy}`)).toEqual({ end: 'broken', heard: ['one'] });
  });

  it.each([
    ['throws', 'say("one"); setTimeout(() => { throw new Error("broken") })'],
    ['throws what is no error', 'say("one"); setTimeout(() => { throw null })'],
    ['is rejected', 'say("one"); setTimeout(() => Promise.reject(new Error("broken")))'],
    ['ends itself as failed', 'say("one"); process.exit(3)'],
  ])('is broken where it %s', async (_name, source) => {
    expect(await run(source)).toEqual({ end: 'broken', heard: ['one'] });
  });

  it('is broken where there is no such program', async () => {
    expect(await run('import "./nowhere.js"')).toEqual({ end: 'broken', heard: [] });
  });

  it('ends where it takes too long, or holds too much, and what it said before is kept', async () => {
    const costly = { end: 'too_costly', heard: ['one'] };
    const heap = 'const all = []; for (;;) all.push(new Array(1_000).fill(all.length))';
    const external = 'setInterval(() => undefined, 1_000); globalThis.all = Buffer.alloc(96 * 1_048_576)';
    expect(await run(`say('one'); ${heap}`, { limits: { heapMb: 16 } })).toEqual(costly);
    expect(await run(`say('one'); ${external}`)).toEqual(costly);
    expect(await run(busy, { limits: { timeMs: 0 } })).toEqual({ end: 'too_costly', heard: [] });
  });

  it.each([
    ['a list', 'const lists = []; for (;;) lists.push(new Array(20_000_000).fill(lists))'],
    ['a text', 'const texts = {}; for (let text = "a"; ; text += text) texts[text] = 1'],
  ])('ends alone where it asks for more memory at once than there is, for %s', async (_name, source) => {
    expect((await run(source)).end).toBe('too_costly');
  });

  it('is ended by whoever stops it, and not begun where they did before', async () => {
    const stopping = new AbortController();
    const take = async () => {
      stopping.abort();
    };
    expect(await run(`say('one'); ${busy}`, { signal: stopping.signal, take })).toEqual({
      end: 'stopped',
      heard: ['one'],
    });
    expect(await run('say("one")', { signal: AbortSignal.abort() })).toEqual({ end: 'stopped', heard: [] });
  });

  it('leaves nothing behind at the signal that would have stopped it', async () => {
    const { signal } = new AbortController();
    for (const source of ['', 'throw new Error("broken")', 'say(1)']) await run(source, { signal });
    await run(busy, { signal, limits: { timeMs: 0 } });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('sees nothing of the environment but where compiled code is kept', async () => {
    const { heard } = await run('Object.keys(process.env).forEach(say)');
    expect(heard.filter((name) => name !== 'NODE_COMPILE_CACHE')).toEqual([]);
  });

  it('prints for nobody, however much', async () => {
    const source = `for (let at = 0; at < 5_000; at += 1) { console.log('printed'); console.error('printed'); }
      process.stdout.write('printed', () => process.stderr.write('printed', () => say('done')))`;
    expect(await run(source)).toEqual({ end: 'ended', heard: ['done'] });
  });

  it('is gone when what it said cannot be taken, which its beginner hears of', async () => {
    const heard: string[] = [];
    const take = async (message: string) => {
      heard.push(message);
      throw new Error('no room');
    };
    await expect(run(`say('one'); say('two'); ${busy}`, { take })).rejects.toThrow('no room');
    expect(heard).toEqual(['one']);
  });
});
