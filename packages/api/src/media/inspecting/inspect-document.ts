import { activeContentIn, MediumActive, MediumDamaged, MediumLocked, spelledOut } from '@coalition/domain/media';
import { fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { inflateSync } from 'node:zlib';

/** As much as the packed objects of a document may hold when they are unpacked. */
const unpackedMaxBytes = 64 * 1024 * 1024;

/**
 * Whether a PDF is whole and can only be read: nothing in it runs, opens a program, hands over another file or sends a form.
 * What stands in packed objects is unpacked and looked at too; what cannot be looked at is refused. It is a sieve, not a
 * proof: a file is therefore handed out so that a browser runs nothing in it.
 *
 * @fails MediumDamaged, MediumLocked, MediumActive
 */
export function inspectDocument(bytes: Buffer): Result<null, Failure> {
  const text = bytes.toString('latin1');
  if (!text.slice(-2_048).includes('%%EOF')) return fail(MediumDamaged({}));
  if (/\/Encrypt(?![^\s()<>[\]{}/%])/.test(spelledOut(text))) return fail(MediumLocked({}));
  const packed = unpackObjects(bytes, text);
  if (!packed.ok) return packed;
  for (const piece of [text, ...packed.value]) {
    const what = activeContentIn(piece);
    if (what !== null) return fail(MediumActive({ what }));
  }
  return ok(null);
}

/** What stands in the object streams of a document. @source ISO 32000-2, 7.5.7 */
function unpackObjects(bytes: Buffer, text: string): Result<string[], Failure> {
  const unpacked: string[] = [];
  let [before, leftBytes] = [0, unpackedMaxBytes];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const described = spelledOut(text.slice(before, match.index));
    before = start;
    if (!/\/ObjStm(?![^\s()<>[\]{}/%])/.test(described)) continue;
    const piece = unpack(bytes.subarray(start), described, leftBytes);
    if (piece === null) return fail(MediumDamaged({}));
    leftBytes -= piece.length;
    unpacked.push(piece);
  }
  return ok(unpacked);
}

/** One packed stream; empty where it is not packed at all, null where it cannot be unpacked. */
function unpack(bytes: Buffer, described: string, maxOutputLength: number): string | null {
  const own = described.slice(described.lastIndexOf(' obj'));
  if (!own.includes('/Filter')) return '';
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|[/>])/.test(own) || own.includes('/DecodeParms')) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(maxOutputLength, 1) }).toString('latin1');
  } catch {
    return null;
  }
}
