import { describe, expect, it } from 'vitest';
import { WorkingCopy } from '#lib/typing/working-copy.svelte.ts';

const ended = new Error('ended');
const explain = (error: unknown) => ({ code: error === ended ? 'session_ended' : 'away', issues: [] });

/** A keeper that answers as told, one answer after the other. */
function answering(...answers: (string | Error)[]) {
  const asked: number[] = [];
  const keep = () => {
    const answer = answers[asked.length] ?? 'late';
    asked.push(asked.length);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const copy = new WorkingCopy({ keep, explain, delayMs: 60_000, retryMs: 60_000 });
  return { copy, asked };
}

describe('typing that is not saved', () => {
  it('is kept, and says when', async () => {
    const { copy } = answering('12:00');
    copy.touch();
    expect(copy.keeping.state).toBe('typing');
    expect(copy.isAtRisk).toBe(true);
    await copy.flush();
    expect(copy.keeping).toEqual({ state: 'kept', at: '12:00' });
    expect(copy.isAtRisk).toBe(false);
  });

  it('stays at risk while the session has ended, and is kept after signing in again', async () => {
    const { copy } = answering(ended, '12:05');
    copy.touch();
    await copy.flush();
    expect(copy.keeping.state).toBe('signed_out');
    copy.touch();
    expect(copy.isAtRisk).toBe(true);
    await copy.flush();
    expect(copy.keeping).toEqual({ state: 'kept', at: '12:05' });
    copy.settle();
  });

  it('stays at risk while the network is gone', async () => {
    const { copy } = answering(new Error('no network'));
    copy.touch();
    await copy.flush();
    expect(copy.keeping.state).toBe('away');
    copy.settle();
  });

  it('is still unkept when more was typed while keeping', async () => {
    const { copy, asked } = answering('12:00', '12:01');
    copy.touch();
    const first = copy.flush();
    copy.touch();
    await first;
    expect(copy.keeping.state).toBe('typing');
    await copy.flush();
    expect(copy.keeping).toEqual({ state: 'kept', at: '12:01' });
    expect(asked).toHaveLength(2);
  });

  it('is over once it is saved, even if keeping ends later', async () => {
    const { copy } = answering('12:00');
    copy.touch();
    const keeping = copy.flush();
    copy.settle();
    await keeping;
    expect(copy.keeping).toEqual({ state: 'saved' });
  });
});
