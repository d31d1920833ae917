import { otherLanguage, type EachLanguage, type Language } from '@coalition/domain/values';
import { sheetWords } from '@coalition/ui/resources/sheet/sheet.words.ts';
import { error } from '@sveltejs/kit';
import type { ResourceView } from '@coalition/domain/resources';
import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { findSheet } from '#lib/library/find-sheet.server.ts';
import { leadOn } from '#lib/page/lead-on.server.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { sayWithdrawn } from '#lib/page/say-withdrawn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params }) => {
  const shown = await find(language, params.slug);
  const other = otherLanguage(language);
  const elsewhere = await find(other, shown.slugs[other]);
  const each: EachLanguage<ResourceView> =
    language === 'en' ? { en: shown, fr: elsewhere } : { en: elsewhere, fr: shown };
  const words = sheetWords[language];
  return {
    sheet: await findSheet(each, language),
    back: pathOf('resource', language, shown.slug),
    meta: {
      title: words.title(shown.title.text),
      description: words.lead,
      canonical: pathOf('resourceSheet', language, shown.slug),
      otherLanguage: pathOf('resourceSheet', other, shown.slugs[other]),
      current: 'library' as const,
      trail: [homeStep(language), { href: pathOf('resource', language, shown.slug), name: shown.title }],
      name: own(words.name, language),
      isIndexed: false,
      graph: [],
    },
  };
};

async function find(language: Language, slug: string): Promise<ResourceView> {
  const found = (await api().resources.find.query({ language, slug: slug.slice(0, 120) })) ?? error(404, 'not_found');
  if (found.state === 'moved') leadOn(pathOf('resourceSheet', language, found.slug));
  if (found.state === 'withdrawn') sayWithdrawn('resource', found.tombstone, language);
  return found.view;
}
