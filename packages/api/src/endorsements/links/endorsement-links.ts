import type { Language } from '@coalition/domain/values';
import type { Installation } from '../../server/office.ts';
import type { LinkPurpose } from '../endorsement.store.ts';

const paths = {
  confirm: { en: 'en/endorsements/confirm', fr: 'fr/appuis/confirmer' },
  withdraw: { en: 'en/endorsements/withdraw', fr: 'fr/appuis/retirer' },
  invitation: { en: 'en/endorsements/invitation', fr: 'fr/appuis/invitation' },
} as const satisfies Record<LinkPurpose, Record<Language, string>>;

/** Where a link in a mail leads: to the site, in the reader's language; in English where nobody knows it. */
export function endorsementLink(
  { webOrigin }: Installation,
  purpose: LinkPurpose,
  { token, language }: { token: string; language: Language | null },
): string {
  return `${webOrigin}/${paths[purpose][language ?? 'en']}/${token}`;
}

/** Where a public statement stands, in the reader's language. */
export function statementLink({ webOrigin }: Installation, slug: string, language: Language | null): string {
  return language === 'fr' ? `${webOrigin}/fr/declarations/${slug}` : `${webOrigin}/en/statements/${slug}`;
}
