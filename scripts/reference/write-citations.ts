import { citableKinds } from '../../packages/domain/src/citations/index.ts';
import { resourceWords } from '../../packages/ui/src/resources/resource.words.ts';
import { code, page, table } from './markdown.ts';

/** The page about what each kind of item is called in every format; the formats are written from the same list. */
export function writeCitations(): string {
  const lines = Object.entries(citableKinds).map(([kind, names]) => {
    const { csl, ris, bibtex, zotero, schemaOrg, dublinCore } = names;
    const {
      en,
      fr,
    }: Record<'en' | 'fr', Record<string, string>> = {
      en: resourceWords.en.kinds,
      fr: resourceWords.fr.kinds,
    };
    const types = [csl, ris, `@${bibtex}`, zotero, schemaOrg, dublinCore].map(code);
    return [code(kind), en[kind] ?? '', fr[kind] ?? '', ...types];
  });
  return page([
    '# Kinds of items in the formats of libraries',
    'Written by `pnpm reference` from `packages/domain/src/citations/citable-kind.ts`; do not edit.',
    table(['Kind', 'English', 'Français', 'CSL', 'RIS', 'BibTeX', 'Zotero', 'schema.org', 'Dublin Core'], lines),
    [
      'Zotero reads RIS: it takes RIS’s own `GEN` for a journal article and `PAMP` for a manuscript, so a handout goes out as',
      '`RPRT` and says what it is in `M3`. A version of Zotero before 7 has no data sets and takes one for a document.',
    ].join(' '),
  ]);
}
