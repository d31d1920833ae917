import { describe, expect, it } from 'vitest';
import { Digest } from '../values/index.ts';
import { AltText } from './alt-text.ts';
import { MediumAltMissing, MediumFacts, mayShowMedium } from './medium.ts';

describe('what a picture shows, in words', () => {
  it.each([
    'Children draw a house on a big sheet of paper.',
    'Un enfant écrit une lettre.',
    'The report 2019, its cover',
  ])('may be %j', (text) => {
    expect(AltText.parse(text)).toBe(text);
  });

  it.each([
    'Screen Shot 2021-05-18 at 11.42.39 AM.png',
    'IMG_0042',
    'IMG_0042.JPG',
    'DSC00017',
    'photo-12',
    'Capture d’écran 2024-01-02',
    'logo.svg',
    'PXL_20240102_101010',
    '3f2504e04f8911d39a0c0305e82c3301',
    '',
    ' ',
  ])('is never %j', (text) => {
    expect(AltText.safeParse(text).success).toBe(false);
  });
});

describe('a medium', () => {
  const facts = {
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    sizeBytes: 1,
    widthPx: 10,
    heightPx: 10,
    credit: null,
    permission: 'own_work',
    licence: null,
  };

  it.each([
    ['a picture', {}],
    ['a document', { mediaType: 'application/pdf', widthPx: null, heightPx: null }],
    ['a picture under a licence', { permission: 'licence', licence: 'https://creativecommons.org/licenses/by/4.0/' }],
  ])('may be %s', (_name, changes) => {
    expect(MediumFacts.safeParse({ ...facts, ...changes }).success).toBe(true);
  });

  it.each([
    ['a drawing that can carry a script', { mediaType: 'image/svg+xml' }],
    ['more than 10 MiB', { sizeBytes: 10_485_761 }],
    ['more than 40 megapixels', { widthPx: 30_000, heightPx: 30_000 }],
    ['a picture without its size', { widthPx: null, heightPx: null }],
    ['a picture with half its size', { heightPx: null }],
    ['a licence that is not named', { permission: 'licence' }],
  ])('is never %s', (_name, changes) => {
    expect(MediumFacts.safeParse({ ...facts, ...changes }).success).toBe(false);
  });

  it('is not shown until both languages say what it shows', () => {
    const text = { alt: 'A letter on a table', caption: null };
    const written = {
      state: 'draft',
      origin: { kind: 'original' },
      text,
      digest: Digest.parse('a'.repeat(64)),
    } as const;
    expect(mayShowMedium({ en: written, fr: { state: 'absent' } })).toEqual({
      ok: false,
      failure: MediumAltMissing({ language: 'fr' }),
    });
    expect(mayShowMedium({ en: written, fr: written }).ok).toBe(true);
  });
});
