import type { Page } from '@playwright/test';
import { askOffice } from './ask-office.ts';

/** Publishes an item in English, with the facts of another but for these. @returns its id */
export async function publishItem(
  page: Page,
  { title, slug, address }: { title: string; slug: string; address: string | null },
): Promise<string> {
  const items = await askOffice(page, 'resources.list', undefined);
  const like: unknown = Array.isArray(items) ? items[0] : undefined;
  const begun = await askOffice(page, 'resources.create', {
    slugs: { en: slug, fr: slug },
    facts: {
      ...Object(Reflect.get(Object(like), 'facts')),
      title: { text: title, language: 'en' },
      subtitle: null,
      doi: null,
      isbn: null,
      related: [],
      address,
      addressKind: address === null ? null : 'item',
      otherAddresses: [],
    },
    confidential: { note: null },
    texts: { en: { text: { summary: `What ${title} is.`, note: null, contents: [] }, isTranslation: false } },
  });
  const [id, revision] = [Reflect.get(Object(begun), 'id'), Reflect.get(Object(begun), 'revision')];
  await askOffice(page, 'resources.publish', { id, expectedRevision: revision, languages: ['en'], reason: null });
  return String(id);
}
