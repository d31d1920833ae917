import { mediumPagesMax, mediumTextMaxLength } from '@coalition/domain/media';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import type { PagePiece } from './page-piece.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Reads the text of a PDF page by page, up to the limits; nothing is drawn, run or fetched. A page that is broken is empty. */
export async function* readPages(bytes: Uint8Array): AsyncGenerator<PagePiece> {
  const pdf = await open(bytes);
  if (typeof pdf === 'string') {
    yield { kind: 'refused', why: pdf };
    return;
  }
  yield { kind: 'document', pageCount: pdf.numPages, isTagged: await isTagged(pdf) };
  const last = Math.min(pdf.numPages, mediumPagesMax);
  let left = mediumTextMaxLength;
  for (let number = 1; number <= last; number += 1) {
    const { text, isCut } = await readPage(pdf, number, left);
    left -= text.length;
    yield { kind: 'page', text };
    if (isCut) {
      yield { kind: 'end', isCut: true };
      return;
    }
  }
  yield { kind: 'end', isCut: last < pdf.numPages };
}

async function open(bytes: Uint8Array): Promise<Pdf | 'broken' | 'locked'> {
  try {
    // No addresses of fonts, maps or programs are given, so that there is nothing to load.
    return await getDocument({
      data: bytes,
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
    }).promise;
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken';
  }
}

const MarkInfo = z.object({ Marked: z.boolean() });

async function isTagged(pdf: Pdf): Promise<boolean> {
  const info: unknown = await pdf.getMarkInfo().catch(() => null);
  const read = MarkInfo.safeParse(info instanceof Map ? Object.fromEntries(info) : info);
  return read.success && read.data.Marked;
}

const Chunk = z.object({
  done: z.boolean(),
  value: z
    .object({ items: z.array(z.object({ str: z.string().default(''), hasEOL: z.boolean().default(false) })) })
    .optional(),
});

/** One page, its lines ended by line feeds, and whether more stands on it than there was room for. */
async function readPage(pdf: Pdf, number: number, room: number): Promise<{ text: string; isCut: boolean }> {
  let text = '';
  try {
    const page = await pdf.getPage(number);
    const reader = page.streamTextContent().getReader();
    for (;;) {
      const { done, value } = Chunk.parse(await reader.read());
      if (done) break;
      for (const { str, hasEOL } of value?.items ?? []) text += hasEOL ? `${str}\n` : str;
      if (text.length <= room) continue;
      await reader.cancel();
      return { text: text.slice(0, room), isCut: true };
    }
    page.cleanup();
  } catch {
    // What could be read of a broken page counts.
  }
  return text.length > room ? { text: text.slice(0, room), isCut: true } : { text, isCut: false };
}
