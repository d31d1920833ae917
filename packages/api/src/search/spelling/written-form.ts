import { foldedWords, type Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';

const documentsMax = 20;
const Rows = z.array(z.object({ text: z.string() }));

/**
 * A word with its accents, as what visitors read writes it most often.
 *
 * @param plain as the search knows it, without accents
 * @returns the plain word where nothing but a title holds it: titles are in any language
 */
export async function writtenForm(db: Db, language: Language, plain: string): Promise<string> {
  const { rows } = await sql`
    select subjects || ' ' || body as text from search_documents
    where language = ${language} and search @@ ${plainQuery(language, plain)}
    order by record_id limit ${documentsMax}`.execute(db);
  const times = new Map<string, number>();
  for (const form of Rows.parse(rows).flatMap(({ text }) => foldedWords(text)))
    if (withoutAccents(form) === plain) times.set(form, (times.get(form) ?? 0) + 1);
  const [most] = [...times].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? plain;
}

function plainQuery(language: Language, plain: string) {
  return language === 'fr'
    ? sql`plainto_tsquery('fr_plain'::regconfig, ${plain})`
    : sql`plainto_tsquery('en_plain'::regconfig, ${plain})`;
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{Mark}/gu, '');
}
