import { eachLanguage, otherLanguage, type BareId, type Language } from '@coalition/domain/values';
import { ownListWords } from '@coalition/ui/resources/own-list/own-list.words.ts';
import type { SheetView } from '@coalition/ui/resources/sheet/sheet-view.ts';
import { sheetWords } from '@coalition/ui/resources/sheet/sheet.words.ts';
import { error } from '@sveltejs/kit';
import { findChosen, shownOf } from '#lib/formats/take-list.server.ts';
import { findSheet } from '#lib/library/find-sheet.server.ts';
import { ownListPath, readOwnList } from '#lib/library/own-list.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
  const ids = readOwnList(url.searchParams.getAll('items')) ?? error(400, 'not_found');
  const words = sheetWords[language];
  const back = ownListPath(ids, language);
  return {
    sheets: await findSheets(ids, language),
    back,
    meta: {
      title: words.listTitle,
      description: words.lead,
      canonical: ownListPath(ids, language, 'listSheet'),
      otherLanguage: ownListPath(ids, otherLanguage(language), 'listSheet'),
      current: 'library' as const,
      trail: [homeStep(language), { href: back, name: own(ownListWords[language].title, language) }],
      name: own(words.name, language),
      isIndexed: false,
      graph: [],
    },
  };
};

/** The sheets of the chosen items that are shown, in their order. */
async function findSheets(ids: readonly BareId[], language: Language): Promise<SheetView[]> {
  const [en, fr] = await Promise.all([findChosen(ids, 'en'), findChosen(ids, 'fr')]);
  const views = eachLanguage((each) => new Map(shownOf({ en, fr }[each]).map(({ view }) => [view.id, view])));
  const pairs = [...views.en.values()].flatMap((view) => {
    const french = views.fr.get(view.id);
    return french ? [{ en: view, fr: french }] : [];
  });
  return Promise.all(pairs.map((each) => findSheet(each, language)));
}
