import type { ImportRefusal } from '@coalition/domain/imports';
import { runThread, type ThreadEnd, type ThreadLimits } from '../../server/background/run-thread.ts';
import { ReadingPiece, type ReadingOrder } from './read-format.ts';

const usualLimits: ThreadLimits = { timeMs: 120_000, heapMb: 512, externalMb: 256 };
const program = new URL('./read-import.worker.ts', import.meta.url);

/** How a reading ended: with pieces that were all taken, why nothing came of it, or because somebody stopped it. */
export type ReadingEnd = 'end' | 'stopped' | ImportRefusal;

const endOf = {
  ended: 'end',
  stopped: 'stopped',
  broken: 'form_unreadable',
  too_costly: 'reading_too_costly',
} as const satisfies Record<ThreadEnd, ReadingEnd>;

/**
 * Reads what was brought in a thread of its own, and hands over each piece when the one before was taken.
 *
 * @param signal ends the reading early
 */
export async function readInThread(
  order: ReadingOrder,
  take: (piece: Extract<ReadingPiece, { kind: 'rows' | 'columns' }>) => Promise<void>,
  { signal, limits = usualLimits }: { signal: AbortSignal; limits?: ThreadLimits },
): Promise<ReadingEnd> {
  const refusals: ImportRefusal[] = [];
  const hear = async (piece: ReadingPiece) => {
    if (piece.kind === 'refused') refusals.push(piece.why);
    else if (piece.kind !== 'end') await take(piece);
  };
  const end = await runThread({ program, data: order, message: ReadingPiece }, hear, { signal, limits });
  return refusals[0] ?? endOf[end];
}
