import type { MediaType } from './medium.ts';

/** How files of each type begin; `at` counts bytes from the start. */
const beginnings: readonly { mediaType: MediaType; parts: readonly { at: number; bytes: readonly number[] }[] }[] = [
  { mediaType: 'application/pdf', parts: [{ at: 0, bytes: [...letters('%PDF-')] }] },
  { mediaType: 'image/jpeg', parts: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  { mediaType: 'image/png', parts: [{ at: 0, bytes: [0x89, ...letters('PNG\r\n'), 0x1a, 0x0a] }] },
  {
    mediaType: 'image/webp',
    parts: [
      { at: 0, bytes: [...letters('RIFF')] },
      { at: 8, bytes: [...letters('WEBP')] },
    ],
  },
];

function letters(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * The type of a file by its first bytes, never by its name.
 *
 * @returns null for every type that the office does not keep: HTML, SVG and whatever can run
 * @source ISO 32000-2, 7.5.2; ISO/IEC 10918-1, B.1; PNG, 5.2; RFC 9649, 2.4
 * @example
 * ```ts
 * import { mediaTypeOf } from '@coalition/domain/media';
 *
 * mediaTypeOf(new TextEncoder().encode('%PDF-1.7\n')); // → "application/pdf"
 * mediaTypeOf(new TextEncoder().encode('<!doctype html>')); // → null
 * ```
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const found = beginnings.find(({ parts }) =>
    parts.every((part) => part.bytes.every((byte, index) => bytes[part.at + index] === byte)),
  );
  return found?.mediaType ?? null;
}
