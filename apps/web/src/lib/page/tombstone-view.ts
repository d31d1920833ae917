import type { Tombstone } from '@coalition/api/client';
import { otherLanguage, type Language } from '@coalition/domain/values';
import { pathOf } from '#lib/addresses.ts';

/** What the page of a withdrawn item shows, in one language of the site. */
export function tombstoneView({ reason, withdrawnOn, replacement }: Tombstone, language: Language) {
  const other = otherLanguage(language);
  const own = reason[language];
  const borrowed = reason[other];
  return {
    withdrawnOn,
    reason: own ? { text: own, language } : borrowed ? { text: borrowed, language: other } : null,
    replacement: replacement && { link: replacement, href: pathOf('resource', language, replacement.slug) },
  };
}
