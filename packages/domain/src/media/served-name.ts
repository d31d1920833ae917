import { Line, proposeSlug } from '../values/index.ts';
import type { MediaType } from './medium.ts';

const endings = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const satisfies Record<MediaType, string>;

/**
 * The name under which a file is handed out: small letters, digits and hyphens, and the ending of its true type.
 *
 * @example
 * ```ts
 * import { servedName } from '@coalition/domain/media';
 *
 * servedName('Mémoire : les visites', 'application/pdf'); // → "memoire-les-visites.pdf"
 * servedName('../..', 'image/png'); // → "file.png"
 * ```
 */
export function servedName(name: string, mediaType: MediaType): string {
  return `${proposeSlug(name) ?? 'file'}.${endings[mediaType]}`;
}

/** What a computer called a file, without folders and what no line may hold; null where nothing is left. */
export function tidyFileName(name: string): string | null {
  const own = name.split(/[/\\]/).at(-1) ?? '';
  const parsed = Line.safeParse(own.replace(/\p{C}/gu, '').trim().slice(0, 200));
  return parsed.success ? parsed.data : null;
}
