import { z } from 'zod';

/** The last part of an address: lower-case ASCII letters, digits and single hyphens, 1 to 120 characters. */
export const Slug = z
  .string()
  .max(120, { error: 'too_long' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'not_a_slug' })
  .brand<'Slug'>();
export type Slug = z.infer<typeof Slug>;

/**
 * Proposes a slug for a title in any Latin script: accents dropped, `œ` to `oe`, at most 80 characters.
 *
 * @returns null when nothing of the title can stand in an address (a title in syllabics, say)
 * @example
 * ```ts
 * import { proposeSlug } from '@coalition/domain/values';
 *
 * proposeSlug('L’été à Québec'); // → 'l-ete-a-quebec'
 * proposeSlug('ᐃᓄᒃᑎᑐᑦ'); // → null
 * ```
 */
export function proposeSlug(title: string): Slug | null {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  const slug = Slug.safeParse(plain);
  return slug.success ? slug.data : null;
}
