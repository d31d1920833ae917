import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StaffId } from '../access/index.ts';
import { Digest, Instant, WebAddress } from '../values/index.ts';
import { activeContentIn } from './active-content.ts';
import { AltText } from './alt-text.ts';
import { mediaTypeOf } from './media-type-of.ts';
import { MediaType, Medium, MediumAbout, MediumId, nothingSaid } from './medium.ts';
import { servedName, tidyFileName } from './served-name.ts';

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
  const medium = {
    id: MediumId.parse('med_01920000-0000-7000-8000-000000000001'),
    sha256: Digest.parse('a'.repeat(64)),
    mediaType: 'image/png',
    sizeBytes: 1,
    widthPx: 10,
    heightPx: 10,
    fileName: null,
    about: nothingSaid,
    uploadedAt: Instant.parse('2026-03-02T15:00:00.000Z'),
    uploadedBy: StaffId.parse('usr_01920000-0000-7000-8000-000000000001'),
  };

  it.each([
    ['a picture', {}],
    ['a document', { mediaType: 'application/pdf', widthPx: null, heightPx: null }],
  ])('may be %s', (_name, changes) => {
    expect(Medium.safeParse({ ...medium, ...changes }).success).toBe(true);
  });

  it.each([
    ['a drawing that can carry a script', { mediaType: 'image/svg+xml' }],
    ['more than 10 MiB', { sizeBytes: 10_485_761 }],
    ['nothing', { sizeBytes: 0 }],
    ['more than 40 megapixels', { widthPx: 30_000, heightPx: 30_000 }],
    ['a picture without its size', { widthPx: null, heightPx: null }],
    ['a picture with half its size', { heightPx: null }],
    ['a document with the size of a picture', { mediaType: 'application/pdf' }],
  ])('is never %s', (_name, changes) => {
    expect(Medium.safeParse({ ...medium, ...changes }).success).toBe(false);
  });

  it('under a licence says which', () => {
    const licence = WebAddress.parse('https://creativecommons.org/licenses/by/4.0/');
    expect(MediumAbout.safeParse({ ...nothingSaid, permission: 'licence' }).success).toBe(false);
    expect(MediumAbout.safeParse({ ...nothingSaid, permission: 'licence', licence }).success).toBe(true);
  });
});

describe('the type of a file', () => {
  const bytes = (...parts: (string | number)[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));

  it.each([
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0)],
    ['image/webp', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
  ])('is %s by its first bytes', (mediaType, content) => {
    expect(mediaTypeOf(content)).toBe(mediaType);
  });

  it.each([
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a page with a PDF in it', bytes('<script></script>\n%PDF-1.7')],
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a moving picture', bytes('GIF89a')],
    ['sound in the container of WebP', bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt ')],
    ['an archive', bytes('PK', 3, 4)],
    ['a program', bytes(0x7f, 'ELF')],
    ['nothing', bytes()],
    ['half a beginning', bytes('%PD')],
  ])('is none of ours for %s', (_name, content) => {
    expect(mediaTypeOf(content)).toBeNull();
  });
});

describe('the name of a file', () => {
  it('is safe whatever was typed, and ends as its type does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...MediaType.options), (name, mediaType) => {
        expect(servedName(name, mediaType)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|jpg|png|webp)$/);
      }),
    );
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\somebody\\brief.pdf', 'brief.pdf'],
    ['brief\u0000\r\n\u202efdp.exe', 'brieffdp.exe'],
    ['..', '..'],
    ['', null],
    ['folder/', null],
  ])('that a computer gave, %j, is kept as %j', (given, kept) => {
    expect(tidyFileName(given)).toBe(kept);
  });
});

describe('what a document can do by itself', () => {
  it.each([
    ['<< /S /JavaScript /JS (app.alert(1)) >>', 'script'],
    ['<</S/J#61vaScript/JS(x)>>', 'script'],
    ['<</S/#4a#61#76#61#53#63#72#69#70#74/JS(x)>>', 'script'],
    ['<< /S /Launch /F (cmd.exe) >>', 'program'],
    ['<< /Names << /EmbeddedFiles 5 0 R >> >>', 'attached_file'],
    ['<</Type/EmbeddedFile/Length 3>>', 'attached_file'],
    ['<< /Subtype /RichMedia >>', 'embedded_player'],
    ['<< /S /SubmitForm /F (https://example.org) >>', 'form_that_sends'],
    ['<< /AcroForm << /XFA [] >> >>', 'form_that_sends'],
  ])('is found in %s', (piece, found) => {
    expect(activeContentIn(piece)).toBe(found);
  });

  it.each([
    '<< /Type /Catalog /OpenAction [3 0 R /Fit] >>',
    '<< /S /URI /URI (https://example.org) >>',
    '(This chapter is about JavaScript)',
    '<< /BaseFont /LaunchPad-Bold >>',
    '/XFAx',
  ])('is nothing in %s', (piece) => {
    expect(activeContentIn(piece)).toBeNull();
  });
});
