import { languageOfText, runningText, type MediumText } from '@coalition/domain/media';
import { languages } from '@coalition/domain/values';
import { runThread, type ThreadEnd, type ThreadLimits } from '../../server/background/run-thread.ts';
import { PagePiece } from './page-piece.ts';

const usualLimits: ThreadLimits = { timeMs: 60_000, heapMb: 256, externalMb: 384 };
const program = new URL('./read-text.worker.ts', import.meta.url);

/** What was read of a document: what became of it, and its pages as running text. */
export interface TextRead {
  state: Exclude<MediumText, { status: 'waiting' }>;
  pages: string[];
}

/**
 * Reads a document in a thread of its own. What was read before it cost too much is kept.
 *
 * @param signal ends the reading early
 * @returns null where it was ended early
 */
export async function readTextInThread(
  bytes: Uint8Array,
  { signal, limits = usualLimits }: { signal: AbortSignal; limits?: ThreadLimits | undefined },
): Promise<TextRead | null> {
  const pieces: PagePiece[] = [];
  const take = async (piece: PagePiece) => {
    pieces.push(piece);
  };
  const end = await runThread({ program, data: bytes, message: PagePiece }, take, { signal, limits });
  return end === 'stopped' ? null : textOf(pieces, end);
}

function textOf(pieces: readonly PagePiece[], end: Exclude<ThreadEnd, 'stopped'>): TextRead {
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
