import { Worker } from 'node:worker_threads';
import type { ThreadEnd, ThreadOrder, ThreadWord } from './run-thread.ts';

// Runs in a process of its own and does nothing but hold the thread: a thread that asks for much memory at once takes its
// whole process with it, whatever its limits say. It knows no library, so that it starts soon.
const looksEveryMs = 100;
const megabyte = 1_048_576;

process.once('message', (order: ThreadOrder) => {
  hold(order);
});
// Whoever began this is gone.
process.once('disconnect', () => process.exit());

function hold({ program, data, env, heapMb, externalMb }: ThreadOrder): void {
  const worker = new Worker(new URL(program), {
    workerData: data,
    env,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const end = (how: ThreadEnd) => {
    tell({ kind: 'end', end: how }, () => process.exit());
  };
  worker.on('message', (message: unknown) => {
    tell({ kind: 'said', message });
  });
  worker.on('messageerror', () => {
    end('broken');
  });
  let failed: ThreadEnd | null = null;
  worker.on('error', (error: unknown) => {
    const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    failed = isOutOfMemory ? 'too_costly' : 'broken';
  });
  // An error may overtake what was said before it; the exit comes after both.
  worker.on('exit', (code) => {
    end(failed ?? (code === 0 ? 'ended' : 'broken'));
  });
  setInterval(() => {
    // What lies outside the heap is nothing that the thread's own limits see.
    worker.getHeapStatistics().then(
      ({ external_memory: external }) => {
        if (external > externalMb * megabyte) end('too_costly');
      },
      () => undefined,
    );
  }, looksEveryMs);
}

function tell(word: ThreadWord, told?: () => void): void {
  process.send?.(word, undefined, undefined, told);
}
