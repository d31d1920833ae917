import type { MediaType } from '@coalition/domain/media';
import type { Language } from '@coalition/domain/values';

const names = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
} as const satisfies Record<MediaType, string>;

const locales = { en: 'en-CA', fr: 'fr-CA' } as const satisfies Record<Language, string>;

/** What a link to a file leads to: `PDF, 1.2 MB`; `PDF, 1,2 Mo`. A kilobyte has 1000 bytes. */
export function fileInWords(file: { mediaType: MediaType; sizeBytes: number }, language: Language): string {
  return `${names[file.mediaType]}, ${sizeInWords(file.sizeBytes, language)}`;
}

/** A size in bytes as people say it. */
export function sizeInWords(sizeBytes: number, language: Language): string {
  const isLarge = sizeBytes >= 999_500;
  const amount = isLarge ? sizeBytes / 1_000_000 : Math.max(sizeBytes / 1_000, 1);
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(amount);
}
