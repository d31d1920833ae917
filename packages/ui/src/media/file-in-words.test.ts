import { expect, it } from 'vitest';
import { fileInWords } from './file-in-words.ts';

it.each([
  [1, 'PDF, 1 kB', 'PDF, 1 ko'],
  [1_499, 'PDF, 1 kB', 'PDF, 1 ko'],
  [345_600, 'PDF, 346 kB', 'PDF, 346 ko'],
  [999_499, 'PDF, 999 kB', 'PDF, 999 ko'],
  [999_500, 'PDF, 1 MB', 'PDF, 1 Mo'],
  [1_234_567, 'PDF, 1.2 MB', 'PDF, 1,2 Mo'],
  [10_485_760, 'PDF, 10.5 MB', 'PDF, 10,5 Mo'],
])('%i bytes are spoken of as each language does', (sizeBytes, en, fr) => {
  const file = { mediaType: 'application/pdf', sizeBytes } as const;
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
  expect(plain(fileInWords(file, 'en'))).toBe(en);
  expect(plain(fileInWords(file, 'fr'))).toBe(fr);
});
