import { otherLanguage } from '@coalition/domain/values';
import { coalitionWords } from '@coalition/ui/coalition/coalition.words.ts';
import { ownListWords } from '@coalition/ui/resources/own-list/own-list.words.ts';
import { readyCitation } from '@coalition/ui/citations/ready-citation.ts';
import { error } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import { fileLinks } from '#lib/formats/file-links.ts';
import { findChosen, shownOf } from '#lib/formats/take-list.server.ts';
import { takenItem } from '#lib/formats/taken-list.ts';
import { libraryPath } from '#lib/library/library-address.ts';
import { ownListPath, readOwnList, withoutItem, writeOwnList } from '#lib/library/own-list.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
  const asked = readOwnList(url.searchParams.getAll('items')) ?? error(400, 'not_found');
  const chosen = await findChosen(asked, language);
  // Of what went into another item, the addresses of this page name that other one from here on.
  const ids = chosen.map(({ id }) => id);
  const words = ownListWords[language];
  const files = fileLinks(ownListPath(ids, language));
  const references = shownOf(chosen).map((item) => {
    const { citation } = takenItem(item, { language, origin: settings.origin });
    return { id: citation.id, pieces: readyCitation(citation, 'apa', language) };
  });
  const library = { href: pathOf('library', language), name: own(coalitionWords[language].library, language) };
  return {
    items: chosen.map((each) => ({ ...each, removal: ownListPath(withoutItem(ids, each.id), language) })),
    files,
    sheetHref: ownListPath(ids, language, 'listSheet'),
    references,
    addHref: libraryPath({ list: writeOwnList(ids) }, language),
    meta: {
      title: words.title,
      description: words.lead,
      canonical: ownListPath(ids, language),
      otherLanguage: ownListPath(ids, otherLanguage(language)),
      current: 'library' as const,
      trail: [homeStep(language), library],
      name: own(words.title, language),
      isIndexed: ids.length === 0,
      ...(ids.length === 0 ? {} : { files }),
      graph: [],
    },
  };
};
