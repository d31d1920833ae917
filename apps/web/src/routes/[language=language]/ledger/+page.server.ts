import { ledgerWords } from '@coalition/ui/ledger/ledger.words.ts';
import { otherLanguage } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import recipe from '../../../lib/ledger/check-bundle.py?raw';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [newest, restorations, { keys }] = await Promise.all([
    api().ledger.checkpoint.query(),
    api().ledger.restorations.query(),
    api().ledger.key.query(),
  ]);
  const { title, description } = ledgerWords[language];
  return {
    newest,
    restorations,
    keys,
    recipe,
    meta: {
      title,
      description,
      canonical: pathOf('ledger', language),
      otherLanguage: pathOf('ledger', otherLanguage(language)),
      current: null,
      trail: [homeStep(language)],
      name: own(title, language),
      graph: [],
    },
  };
};
