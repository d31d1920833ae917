import { deflateSync } from 'node:zlib';

/** Objects of a document by their numbers, from 1; the first is its catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(Buffer.from(`${String(index + 1)} 0 obj\n`));
    add(typeof object === 'string' ? Buffer.from(object, 'latin1') : object);
    add(Buffer.from('\nendobj\n'));
  });
  const size = String(objects.length + 1);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = String(length);
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Root 1 0 R /Size ${size} >>\n`));
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A packed stream as an object. */
export function packedStream(content: Buffer | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return streamOf(deflateSync(bytes), '/Filter /FlateDecode');
}

/** Bytes that are packed already, as an object. */
export function streamOf(packed: Buffer, about: string): Buffer {
  const head = Buffer.from(`<< ${about} /Length ${String(packed.length)} >>\nstream\n`, 'latin1');
  return Buffer.concat([head, packed, Buffer.from('\nendstream')]);
}

/** The letters of French that stand elsewhere in the table of a PDF than in Unicode. @source ISO 32000-2, annex D */
const windowsLetters: Readonly<Record<string, string>> = {
  œ: '\u009c',
  Œ: '\u008c',
  '’': '\u0092',
  '–': '\u0096',
  '…': '\u0085',
};

/** A document that says these words, each page a list of lines, in letters of Windows-1252. */
export function pdfSaying(pages: readonly (readonly string[])[]): Buffer {
  const first = 4;
  const kids = pages.map((_page, index) => `${String(first + 2 * index)} 0 R`).join(' ');
  const objects = pages.flatMap((lines, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(first + 2 * index + 1)} 0 R >>`,
    packedStream(`BT /F1 12 Tf 14 TL 40 760 Td ${lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')} ET`),
  ]);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...objects,
  ]);
}

function escaped(line: string): string {
  return line.replace(/[\\()]/g, '\\$&').replace(/[^\0-\u00ff]/g, (letter) => windowsLetters[letter] ?? '?');
}
