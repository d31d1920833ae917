import { languageOfText, runningText, type MediumText } from '@coalition/domain/media';
import { languages } from '@coalition/domain/values';
import { Worker } from 'node:worker_threads';
import { PagePiece } from './page-piece.ts';

/** How much a reading may cost. */
export interface ReadingLimits {
  timeMs: number;
  /** What JavaScript holds. */
  heapMb: number;
  /** What it holds beside that, as for unpacked streams. */
  externalMb: number;
}

const usualLimits: ReadingLimits = { timeMs: 60_000, heapMb: 256, externalMb: 384 };
const looksEveryMs = 100;

/** What was read of a document: what became of it, and its pages as running text. */
export interface TextRead {
  state: Exclude<MediumText, { status: 'waiting' }>;
  pages: string[];
}

/**
 * Reads a document in a thread of its own. What was read before it cost too much is kept.
 *
 * @param bytes are handed over; the caller has them no longer
 * @param signal ends the reading early
 * @returns null where it was ended early
 */
export async function readTextInThread(
  bytes: Uint8Array<ArrayBuffer>,
  { signal, limits = usualLimits }: { signal: AbortSignal; limits?: ReadingLimits | undefined },
): Promise<TextRead | null> {
  const worker = new Worker(new URL('./read-text.worker.ts', import.meta.url), {
    workerData: bytes,
    transferList: [bytes.buffer],
    env: {},
    // What the library says of a document is for nobody.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
  });
  const pieces: PagePiece[] = [];
  const end = await endOf(worker, { signal, limits, take: (piece) => pieces.push(piece) });
  await worker.terminate();
  return end === 'stopped' ? null : textOf(pieces, end);
}

type End = 'ended' | 'stopped' | 'broken' | 'too_costly';

function endOf(
  worker: Worker,
  { signal, limits, take }: { signal: AbortSignal; limits: ReadingLimits; take: (piece: PagePiece) => void },
): Promise<End> {
  return new Promise<End>((resolve) => {
    const timer = setTimeout(() => {
      resolve('too_costly');
    }, limits.timeMs);
    const watch = setInterval(() => {
      // Unpacked streams lie outside the heap, which is all that the thread's own limits see.
      worker.getHeapStatistics().then(
        ({ external_memory: external }) => {
          if (external > limits.externalMb * 1024 * 1024) resolve('too_costly');
        },
        () => undefined,
      );
    }, looksEveryMs);
    const stop = () => {
      resolve('stopped');
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (message: unknown) => {
      const piece = PagePiece.safeParse(message);
      if (piece.success) take(piece.data);
      else resolve('broken');
    });
    worker.on('error', (error: unknown) => {
      const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      resolve(isOutOfMemory ? 'too_costly' : 'broken');
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
      signal.removeEventListener('abort', stop);
      resolve('ended');
    });
  });
}

function textOf(pieces: readonly PagePiece[], end: Exclude<End, 'stopped'>): TextRead {
  const refused = pieces.find((piece) => piece.kind === 'refused');
  if (refused) return { state: { status: 'unreadable', why: refused.why }, pages: [] };
  const document = pieces.find((piece) => piece.kind === 'document');
  const ending = pieces.find((piece) => piece.kind === 'end');
  const pages = runningText(pieces.flatMap((piece) => (piece.kind === 'page' ? [piece.text] : [])));
  const why = end === 'too_costly' ? 'too_costly' : 'broken';
  const unreadable: TextRead = { state: { status: 'unreadable', why }, pages: [] };
  if (!document) return unreadable;
  const { pageCount, isTagged } = document;
  if (!pages.some((page) => /\p{Letter}{2}/u.test(page)))
    return ending ? { state: { status: 'empty', pageCount }, pages: [] } : unreadable;
  const isCut = ending?.isCut ?? true;
  const state = { status: 'read' as const, pageCount, pagesRead: pages.length, isCut, isTagged };
  return { state: { ...state, languages: languagesOf(pages) }, pages };
}

function languagesOf(pages: readonly string[]) {
  const told = pages.map(languageOfText);
  const count = (language: (typeof languages)[number]) => told.filter((each) => each === language).length;
  return languages.filter((each) => count(each) > 0).toSorted((one, other) => count(other) - count(one));
}
