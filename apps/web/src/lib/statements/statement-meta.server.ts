import type { StatementView } from '@coalition/api/client';
import { otherLanguage, type EachLanguage, type Language, type Slug } from '@coalition/domain/values';
import { statementWords } from '@coalition/ui/statements/statement.words.ts';
import { error } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { leadOn } from '#lib/page/lead-on.server.ts';
import type { PageMeta } from '#lib/page/page-meta.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { sayWithdrawn } from '#lib/page/say-withdrawn.server.ts';

/**
 * What visitors see of a statement; what moved leads on, what was withdrawn is a tombstone, anything else a 404.
 *
 * @param pathAt where the page or file that was asked for stands, by the statement's address part
 */
export async function shownStatement(
  asked: { language: Language; slug: string },
  pathAt: (slug: Slug) => string,
): Promise<StatementView> {
  const { language } = asked;
  const slug = asked.slug.slice(0, 120);
  const found = (await api().statements.find.query({ language, slug })) ?? error(404, 'not_found');
  if (found.state === 'moved') leadOn(pathAt(found.slug));
  if (found.state === 'withdrawn') sayWithdrawn('statement', found.tombstone, language);
  return found.view;
}

/** A page under a statement's own: what it is called, and where it stands in each language. */
interface Below {
  slugs: EachLanguage<string>;
  /** Of the statement itself. */
  statementTitle: string;
  name: string;
  paths: EachLanguage<string>;
  isIndexed?: boolean;
}

/** What the frame and the head need for a page that belongs to a statement. */
export function metaBelow(
  language: Language,
  { slugs, statementTitle, name, paths, isIndexed = true }: Below,
): PageMeta {
  return {
    title: `${name} – ${statementTitle}`,
    description: `${name} – ${statementTitle}`,
    canonical: paths[language],
    otherLanguage: paths[otherLanguage(language)],
    current: 'statements',
    trail: [
      homeStep(language),
      { href: pathOf('statements', language), name: own(statementWords[language].title, language) },
      { href: pathOf('statement', language, slugs[language]), name: own(statementTitle, language) },
    ],
    name: own(name, language),
    isIndexed,
    graph: [],
  };
}
