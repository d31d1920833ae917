import { mediumTextMaxLength } from '@coalition/domain/media';
import { bug } from '@coalition/domain/values';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ThreadLimits } from '../../server/background/run-thread.ts';
import { examplePdf } from '../media.examples.ts';
import { packedStream, pdfOf, pdfSaying, streamOf } from './pdf.examples.ts';
import { readTextInThread } from './read-text-in-thread.ts';

const usual: ThreadLimits = { timeMs: 60_000, heapMb: 256, externalMb: 384 };
const read = async (pdf: Buffer, limits = usual) => {
  const text = await readTextInThread(pdf, { signal: new AbortController().signal, limits });
  return text ?? bug('nobody stopped it');
};

/** A document of one page with this content, and objects from 5 on. */
function pageWith(content: string | Buffer, resources: string, ...objects: (string | Buffer)[]): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << ${resources} >> /Contents 4 0 R >>`,
    typeof content === 'string' ? packedStream(content) : content,
    ...objects,
  ]);
}
const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica';
const form = (content: string, resources: string) =>
  streamOf(
    deflateSync(Buffer.from(content)),
    `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << ${resources} >> /Filter /FlateDecode`,
  );

describe('the text of a document', () => {
  it('is read page by page, with the letters of French, and words that were broken whole', async () => {
    const pdf = pdfSaying([
      ['« L’œuvre d’une sœur » – les enfants et la prison', 'disent ce que l’incarcé-', 'ration fait aux familles'],
      ['The second page is in English for those who', 'read it (and\\or print it)'],
    ]);
    expect(await read(pdf)).toEqual({
      state: { status: 'read', pageCount: 2, pagesRead: 2, isCut: false, isTagged: false, languages: ['en', 'fr'] },
      pages: [
        '« L’œuvre d’une sœur » – les enfants et la prison disent ce que l’incarcération fait aux familles',
        'The second page is in English for those who read it (and\\or print it)',
      ],
    });
  });

  it('is none where nothing is written in letters', async () => {
    expect(await read(examplePdf())).toEqual({ state: { status: 'empty', pageCount: 1 }, pages: [] });
    expect((await read(pdfSaying([['1'], ['2']]))).state).toEqual({ status: 'empty', pageCount: 2 });
  });

  it('is cut where it is very long, and says how many pages were read', async () => {
    const line = 'all the words of a long line of a report that goes on and on';
    const page = Array.from({ length: 50 }, () => line);
    const { state, pages } = await read(pdfSaying(Array.from({ length: 120 }, () => page)));
    expect(state).toMatchObject({ status: 'read', pageCount: 120, isCut: true });
    expect(pages.length).toBeLessThan(120);
    expect(pages.join('').length).toBeLessThanOrEqual(mediumTextMaxLength);
  });

  it('holds no zero and no half letter, whatever a font calls its signs', async () => {
    const map = `begincmap 1 begincodespacerange <00> <ff> endcodespacerange
      4 beginbfchar <41> <0000> <42> <d800> <43> <0061> <44> <0062d83d> endbfchar endcmap`;
    const { pages } = await read(
      pageWith(
        'BT /F1 12 Tf 40 700 Td (CACBC CC DD) Tj ET',
        '/Font << /F1 5 0 R >>',
        `${helvetica} /ToUnicode 6 0 R >>`,
        packedStream(map),
      ),
    );
    expect(pages.join('')).toMatch(/aa/);
    expect(pages.every((page) => page.isWellFormed() && !page.includes('\0'))).toBe(true);
  });

  it.each<[string, Buffer, string]>([
    ['broken', Buffer.from('%PDF-1.7\n\x01\x02 nothing of a document\n%%EOF'), 'broken'],
    ['without pages', pdfOf(['<< /Type /Catalog >>']), 'broken'],
    ['nested without end', pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '['.repeat(1_000_000)]), 'broken'],
    [
      'locked',
      Buffer.from(
        pdfSaying([['secret']])
          .toString('latin1')
          .replace(
            '/Root 1 0 R',
            `/Root 1 0 R /ID [(abcdefgh) (abcdefgh)] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44
              /O (${'a'.repeat(32)}) /U (${'b'.repeat(32)}) >>`,
          ),
        'latin1',
      ),
      'locked',
    ],
  ])('is not read of one that is %s', async (_name, pdf, why) => {
    expect(await read(pdf)).toEqual({ state: { status: 'unreadable', why }, pages: [] });
  });

  it.each<[string, Buffer]>([
    [
      'a page that is its own page',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']),
    ],
    [
      'a drawing that draws itself',
      pageWith('/X Do', '/XObject << /X 5 0 R >>', form('/X Do /X Do', '/XObject << /X 5 0 R >>')),
    ],
    [
      'pages without number',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 2000000000 >>']),
    ],
  ])('comes to an end of one with %s', async (_name, pdf) => {
    expect(['empty', 'unreadable']).toContain((await read(pdf)).state.status);
  });

  it('is given up where a stream unpacks to more than there is room for', async () => {
    const unpacked = deflateSync(Buffer.alloc(256 * 1024 * 1024, ' '), { level: 9 });
    const bomb = pageWith(streamOf(deflateSync(unpacked), '/Filter [/FlateDecode /FlateDecode]'), '');
    expect((await read(bomb, { ...usual, externalMb: 64 })).state).toEqual({ status: 'unreadable', why: 'too_costly' });
  });

  it('is given up where it takes more memory than there is, or more time', async () => {
    const costly = { status: 'unreadable', why: 'too_costly' };
    expect((await read(pdfSaying([['words']]), { ...usual, heapMb: 4 })).state).toEqual(costly);
    expect((await read(pdfSaying([['words']]), { ...usual, timeMs: 0 })).state).toEqual(costly);
  });

  it.each([12, 16, 20])(
    'is given up alone where a line of %i million letters wants more memory at once',
    async (millions) => {
      const pdf = pageWith(
        `BT /F1 12 Tf (${'a'.repeat(millions * 1_048_576)}) Tj ET`,
        `/Font << /F1 5 0 R >>`,
        `${helvetica} >>`,
      );
      expect((await read(pdf)).state).toEqual({ status: 'unreadable', why: 'too_costly' });
    },
  );

  it('leaves what is read where somebody ends the reading', async () => {
    const signal = AbortSignal.abort();
    expect(await readTextInThread(pdfSaying([['words']]), { signal })).toBeNull();
  });
});
