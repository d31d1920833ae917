import { Language } from '@coalition/domain/values';
import { z } from 'zod';
import type { Db } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { findStatement } from './reading/find-statement.ts';
import { findPublicVersion, findVersionJson, listPublicVersions, listStatementNews } from './reading/find-version.ts';
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

const address = { language: Language, slug: z.string().max(120) };
const number = z.int().min(1).max(9_999);

/** What the public site asks of statements. */
export const publicStatementRouter = router({
  list: procedure('read_published')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => listStatements(ctx.db, input.language)),
  find: procedure('read_published')
    .input(z.strictObject(address))
    .query(({ ctx, input }) => findStatement(ctx, input)),
  versions: procedure('read_published')
    .input(z.strictObject(address))
    .query(({ ctx, input }) => listPublicVersions(ctx, input)),
  version: procedure('read_published')
    .input(z.strictObject({ ...address, number }))
    .query(({ ctx, input }) => findPublicVersion(ctx, input)),
  versionJson: procedure('read_published')
    .input(z.strictObject({ ...address, number }))
    .query(({ ctx, input }) => findVersionJson(ctx.db, input)),
  news: procedure('read_published')
    .input(z.strictObject(address))
    .query(({ ctx, input }) => listStatementNews(ctx.db, input)),
});
