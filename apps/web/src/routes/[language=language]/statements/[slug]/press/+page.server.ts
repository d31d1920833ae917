import { eachLanguage } from '@coalition/domain/values';
import { standingWords } from '@coalition/ui/statements/standing.words.ts';
import { pathOf } from '#lib/addresses.ts';
import { printedRoll } from '#lib/endorsements/whole-roll.server.ts';
import { settings } from '#lib/settings.server.ts';
import { metaBelow, shownStatement } from '#lib/statements/statement-meta.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params: { slug } }) => {
  const statement = await shownStatement({ language, slug }, (now) => pathOf('statementPress', language, now));
  return {
    statement,
    roll: await printedRoll({ language, slug }),
    address: `${settings.origin}${pathOf('statement', language, slug)}`,
    endorsersHref: pathOf('endorsers', language, slug),
    textHref: pathOf('statementPressText', language, slug),
    meta: metaBelow(language, {
      slugs: statement.slugs,
      statementTitle: statement.title,
      name: standingWords[language].press,
      paths: eachLanguage((each) => pathOf('statementPress', each, statement.slugs[each])),
      isIndexed: false,
    }),
  };
};
