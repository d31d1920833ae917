import { bug } from '@coalition/domain/values';

/** Length of a tar header, and of the blocks that contents are filled up to. */
export const blockBytes = 512;

/** One file of an archive. */
export interface TarEntry {
  /** With `/` between folders; at most 100 bytes, or 155 and 100 on the two sides of some `/`. */
  name: string;
  sizeBytes: number;
}

const sizeMax = 8 ** 11 - 1;

/**
 * The header of a plain file that only its owner may read, dated 1970 so that equal contents make equal archives.
 *
 * @source POSIX.1-2017, pax utility, ustar interchange format
 */
export function writeHeader({ name, sizeBytes }: TarEntry): Buffer {
  if (sizeBytes > sizeMax) return bug('file too large for an archive', { name, sizeBytes });
  const header = Buffer.alloc(blockBytes);
  const [prefix, rest] = splitName(name);
  const fields: [offset: number, text: string][] = [
    [0, rest],
    [100, '0000600\0'],
    [108, '0000000\0'],
    [116, '0000000\0'],
    [124, `${octal(sizeBytes, 11)}\0`],
    [136, `${octal(0, 11)}\0`],
    [148, '        '],
    [156, '0'],
    [257, 'ustar\0' + '00'],
    [345, prefix],
  ];
  for (const [offset, text] of fields) header.write(text, offset, 'utf8');
  header.write(`${octal(checksum(header), 6)}\0 `, 148, 'latin1');
  return header;
}

/** Reads a header; nothing when it is damaged or not of a plain file. */
export function readHeader(header: Buffer): TarEntry | undefined {
  const written = parseOctal(header.toString('latin1', 148, 156));
  const blank = Buffer.from(header).fill(' ', 148, 156);
  if (written !== checksum(blank) || header.toString('latin1', 156, 157) !== '0') return undefined;
  const sizeBytes = parseOctal(header.toString('latin1', 124, 136));
  if (sizeBytes === undefined) return undefined;
  const [rest, prefix] = [textAt(header, 0, 100), textAt(header, 345, 155)];
  return { name: prefix === '' ? rest : `${prefix}/${rest}`, sizeBytes };
}

/** How many zeros follow a content, up to the next block. */
export function paddingBytes(sizeBytes: number): number {
  return (blockBytes - (sizeBytes % blockBytes)) % blockBytes;
}

function splitName(name: string): [prefix: string, rest: string] {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
    const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100) return [prefix, rest];
  }
  return bug('file name too long for an archive', { name });
}

function checksum(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function parseOctal(text: string): number | undefined {
  const digits = /^([0-7]+)[\0 ]*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 8);
}

function textAt(header: Buffer, offset: number, length: number): string {
  const field = header.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}
