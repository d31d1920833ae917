import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';
import { Line } from './text.ts';

it.each([
  ['Marie-Ève Tremblay', 'M.-È. T.'],
  ['Ada Mary van Example', 'A. M. v. E.'],
  ['Cher', 'C.'],
  ['ᐊᓇ ᐃᓄᒃ', 'ᐊ. ᐃ.'],
  ['Beatrix Example (fictional)', 'B. E.'],
  ['Jean “Jeannot” d’Exemple', 'J. J. d.'],
  ['-', '-'],
  ['(…)', '(…)'],
])('takes the first letter of each part: %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('gives a line for every name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const name = Line.safeParse(text);
      if (name.success && name.data.length <= 100) expect(Line.safeParse(initialsOf(name.data)).success).toBe(true);
    }),
  );
});
