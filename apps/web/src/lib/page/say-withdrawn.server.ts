import type { Tombstone } from '@coalition/api/client';
import { otherLanguage, type Language } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';

/** Answers with the tombstone of what stood at an address, and leads to the same one in the other language. */
export function sayWithdrawn(page: 'resource' | 'statement', tombstone: Tombstone, language: Language): never {
  const other = otherLanguage(language);
  error(410, 'withdrawn', { tombstone, otherLanguage: pathOf(page, other, tombstone.slugs[other]) });
}
