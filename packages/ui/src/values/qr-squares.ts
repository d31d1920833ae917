import { encodeQR } from 'qr';

/** A QR code to draw: how many squares its side has with the quiet edge, and its dark squares as the path of an SVG. */
export interface QrSquares {
  side: number;
  path: string;
}

/**
 * The QR code of an address, which stays readable with an eighth of it worn away.
 *
 * @source ISO/IEC 18004: a quiet edge of four squares
 */
export function qrSquares(address: string): QrSquares {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(({ x, length }) => `M${String(x)} ${String(y)}h${String(length)}v1h-${String(length)}z`),
  );
  return { side: rows.length, path: path.join('') };
}

/** The dark squares of a row that stand together, from left to right. */
function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  }
  return runs;
}
