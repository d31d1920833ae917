import { csvText, type Language } from '../values/index.ts';
import { ImportField } from './candidate.ts';
import type { ImportMapping } from './import.ts';
import { foldName } from './reading/given-text.ts';

/** What the columns of the template are called in each language, and what others call them; all folded before they are compared. */
const columnNames = {
  title: ['title', 'titre', 'name', 'nom', 'heading', 'resource', 'ressource'],
  subtitle: ['subtitle', 'sous_titre'],
  titleLanguage: ['title_language', 'langue_du_titre'],
  kind: ['kind', 'genre', 'type', 'item type', 'format', 'document type', 'type de document'],
  authors: ['authors', 'auteurs', 'author', 'auteur', 'creator', 'creators', 'by'],
  editors: ['editors', 'sous_la_direction_de', 'editor', 'direction'],
  translators: ['translators', 'traduction', 'translator', 'traducteurs'],
  publishers: ['publishers', 'editeurs', 'publisher', 'editeur', 'organisation', 'organization', 'organisme', 'source'],
  container: ['container', 'revue_ou_livre', 'publication title', 'journal', 'book title', 'revue'],
  volume: ['volume', 'volume'],
  issue: ['issue', 'numero', 'number'],
  pages: ['pages', 'pages'],
  articleNumber: ['article_number', 'numero_article'],
  issued: ['issued', 'date', 'year', 'annee', 'publication year', 'published', 'date de publication'],
  languages: ['languages', 'langues', 'language', 'langue'],
  places: ['places', 'lieux', 'place', 'lieu', 'country', 'pays', 'region', 'jurisdiction'],
  audiences: ['audiences', 'publics', 'audience', 'public'],
  forChildren: ['for_children', 'pour_enfants'],
  freeToRead: ['free_to_read', 'gratuit', 'free', 'open access'],
  address: ['address', 'adresse', 'url', 'link', 'lien', 'website', 'site web', 'web', 'hyperlink'],
  addressKind: ['address_kind', 'nature_de_l_adresse'],
  doi: ['doi', 'doi'],
  isbn: ['isbn', 'isbn'],
  section: ['section', 'section', 'category', 'categorie', 'rubrique'],
  topics: ['topics', 'sujets', 'topic', 'sujet', 'tags', 'keywords', 'mots cles', 'manual tags', 'subjects'],
  summaryEn: ['summary_en', 'resume_en', 'summary', 'description'],
  summaryFr: ['summary_fr', 'resume_fr', 'resume'],
  note: ['note', 'remarque', 'notes', 'abstract', 'abstract note', 'comments', 'commentaires'],
} as const satisfies Record<ImportField, readonly [string, string, ...string[]]>;

const byName = new Map<string, ImportField>();
for (const field of ImportField.options) for (const name of columnNames[field]) byName.set(foldName(name), field);

/**
 * What each column of a table seems to hold, by its name in either language; a field that an earlier column holds is not guessed
 * twice.
 *
 * @param remembered what people said of columns before, by folded name; it goes before our own guess
 */
export function guessMapping(
  columns: readonly string[],
  remembered: Readonly<Record<string, ImportField | null>> = {},
): ImportMapping {
  const given = new Set<ImportField>();
  return columns.map((column) => {
    const name = foldName(column.replace(/([a-z])([A-Z])/g, '$1 $2'));
    const known = Object.hasOwn(remembered, name) ? (remembered[name] ?? null) : (byName.get(name) ?? null);
    if (known === null || given.has(known)) return null;
    given.add(known);
    return known;
  });
}

/** What is remembered of a table that a person mapped, by folded name of its columns. */
export function rememberMapping(
  columns: readonly string[],
  mapping: ImportMapping,
): Record<string, ImportField | null> {
  return Object.fromEntries(
    columns.slice(0, mapping.length).flatMap((column, index) => {
      const name = foldName(column);
      return name === '' ? [] : [[name, mapping[index] ?? null]];
    }),
  );
}

/** The name of a column of the template in one language. */
export function columnName(field: ImportField, language: Language): string {
  return columnNames[field][language === 'en' ? 0 : 1];
}

/** The empty table to fill in, with a column for every field: one line of names, which both languages read back. */
export function importTemplate(language: Language): string {
  return csvText([ImportField.options.map((field) => columnName(field, language))]);
}
