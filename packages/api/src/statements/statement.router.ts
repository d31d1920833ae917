import { Language } from '@coalition/domain/values';
import { z } from 'zod';
import { cardsOf } from '../resources/list-cards.ts';
import { renderMarkdown } from '../pages/render-markdown.ts';
import type { Db } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { publishedStatements } from './statement.store.ts';

/** Public statements, the newest first. */
export async function listStatements(db: Db, language: Language) {
  const statements = await publishedStatements.list(db);
  return statements
    .flatMap(({ id, published }) => {
      const text = published.texts[language]?.text;
      if (!text) return [];
      const { kind, issuedOn } = published.facts;
      return [{ id, slug: published.slugs[language], kind, issuedOn, title: text.title }];
    })
    .sort(
      (one, other) => (other.issuedOn ?? '').localeCompare(one.issuedOn ?? '') || one.title.localeCompare(other.title),
    );
}

/** One public statement by its address part; null when there is none. */
export async function findStatement(db: Db, asked: { language: Language; slug: string }) {
  const found = await publishedStatements.findBySlug(db, asked);
  const text = found?.published.texts[asked.language]?.text;
  if (!found || !text) return null;
  const { published } = found;
  const { kind, issuedOn, addressees, related } = published.facts;
  return {
    id: found.id,
    slugs: published.slugs,
    kind,
    issuedOn,
    title: text.title,
    html: renderMarkdown(text.body),
    addressees: addressees[asked.language],
    related: await cardsOf(db, related, asked.language),
  };
}

/** What the public site asks of statements. */
export const publicStatementRouter = router({
  list: procedure('read_published')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => listStatements(ctx.db, input.language)),
  find: procedure('read_published')
    .input(z.strictObject({ language: Language, slug: z.string().max(120) }))
    .query(({ ctx, input }) => findStatement(ctx.db, input)),
});
