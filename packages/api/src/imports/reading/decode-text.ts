import { ImportNotText, type ImportEncoding } from '@coalition/domain/imports';
import { fail, ok, type FailureOf, type Result } from '@coalition/domain/values';

/** A text, and how its letters were written down. */
export interface DecodedText {
  text: string;
  encoding: ImportEncoding;
}

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Reads bytes as text: by the mark at their beginning, else as UTF-8, else as Windows-1252, in which older spreadsheets write.
 * Bytes that leave control characters in any of them are no text.
 *
 * @fails ImportNotText
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, FailureOf<typeof ImportNotText>> {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const encodings: readonly ImportEncoding[] = marked ? [marked.encoding] : ['utf-8', 'windows-1252'];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text !== null && !isBinary(text)) return ok({ text, encoding });
  }
  return fail(ImportNotText({}));
}

function decode(bytes: Uint8Array, encoding: ImportEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A form feed or an escape may stray into a text; a zero, or many others, never do. */
function isBinary(text: string): boolean {
  return (
    text.includes('\0') ||
    (text.match(/[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/g)?.length ?? 0) > text.length / 200 + 4
  );
}
