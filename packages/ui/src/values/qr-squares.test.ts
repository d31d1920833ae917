import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrSquares } from './qr-squares.ts';

/** Reads a code as a camera would: the path is painted, and a reader that others wrote looks at it. */
function readBack(address: string): string | undefined {
  const { side, path } = qrSquares(address);
  const scale = 4;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let line = 0; line < scale; line += 1) {
      const from = ((Number(y) * scale + line) * width + Number(x) * scale) * 4;
      for (let dot = 0; dot < Number(length) * scale; dot += 1) pixels.fill(0, from + dot * 4, from + dot * 4 + 3);
    }
  }
  return jsqr(pixels, width, width)?.data;
}

describe('the QR code of an address', () => {
  it.each([
    'https://a.example/en/list',
    'https://coalition.example/fr/ressources/la-parole-aux-enfants',
    'https://coalition.example/fr/ressources/%C3%A9t%C3%A9?a=%C2%AB1%C2%BB&b=2',
    `http://127.0.0.1:3000/en/resources/${'a-long-address-'.repeat(20)}`,
  ])('is read as that address: %s', (address) => {
    expect(readBack(address)).toBe(address);
  });
});
