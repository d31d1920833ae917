import type { ImportRefusal } from '@coalition/domain/imports';
import { Worker } from 'node:worker_threads';
import { ReadingPiece, type ReadingOrder } from './read-format.ts';

/** How much a reading may cost. */
export interface ReadingLimits {
  timeMs: number;
  memoryMb: number;
}

const usualLimits: ReadingLimits = { timeMs: 120_000, memoryMb: 512 };

/** How a reading ended: with pieces that were all taken, why nothing came of it, or because somebody stopped it. */
export type ReadingEnd = 'end' | 'stopped' | ImportRefusal;

/**
 * Reads what was brought in a thread of its own, and hands over each piece when the one before was taken.
 *
 * @param signal ends the reading early
 */
export async function readInThread(
  order: ReadingOrder,
  take: (piece: Extract<ReadingPiece, { kind: 'rows' | 'columns' }>) => Promise<void>,
  { signal, limits = usualLimits }: { signal: AbortSignal; limits?: ReadingLimits },
): Promise<ReadingEnd> {
  const worker = new Worker(new URL('./read-import.worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  let taken = Promise.resolve();
  const ended = new Promise<ReadingEnd>((resolve) => {
    const timer = setTimeout(() => {
      resolve('reading_too_costly');
    }, limits.timeMs);
    signal.addEventListener('abort', () => {
      resolve('stopped');
    });
    worker.on('message', (message: unknown) => {
      const piece = ReadingPiece.parse(message);
      if (piece.kind === 'refused') resolve(piece.why);
      else if (piece.kind !== 'end') {
        taken = taken.then(() => take(piece));
        // Whoever waits for the last piece hears of it.
        taken.catch(() => undefined);
      }
    });
    worker.on('error', (error: unknown) => {
      const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      resolve(isOutOfMemory ? 'reading_too_costly' : 'form_unreadable');
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve('end');
    });
  });
  const end = await ended;
  await worker.terminate();
  await taken;
  return end;
}
