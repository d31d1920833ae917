import { languageOfText } from '@coalition/domain/media';
import { LanguageTag, passageAround, Phrase, type Digest, type Language } from '@coalition/domain/values';
import { pagesByDigest } from '../../media/reading/medium-text.store.ts';
import type { Elsewhere } from '../../search/find-elsewhere.ts';
import { soughtIn, wordsToSearch } from '../../search/normalise-query.ts';
import { stemsOf } from '../../search/spelling/stems.ts';
import type { Db } from '../../server/office.ts';
import { alikeFinder, type FindAlike } from './alike-words.ts';

/** The file of a record that holds what was looked for, and where in it. */
export interface AttachedMatch {
  name: string;
  sha256: Digest;
  /** Counted from 1. */
  page: number;
  /** What stands there around the first of the words. */
  passage: Phrase;
  /** The words that were looked for, folded, each as the file spells it. */
  words: string[];
}

interface Asked {
  language: Language;
  words: string;
}

/** A page with the words on it that may be forms of those looked for. */
interface Page {
  file: { name: string; sha256: Digest };
  page: number;
  text: string;
  alike: ReadonlySet<string>;
}

/** Says which file and page led to each record that was found through a file it shows, by the record's id. */
export async function explainAttached(
  db: Db,
  found: readonly Elsewhere[],
  { language, words }: Asked,
): Promise<ReadonlyMap<string, AttachedMatch>> {
  const through = found.filter(({ isOwn, attached }) => !isOwn && attached.length > 0);
  if (through.length === 0) return new Map();
  const stems = await stemsOf(db, language, soughtIn(wordsToSearch(language, words)));
  const findAlike = alikeFinder(stems);
  const matches = new Map<string, AttachedMatch>();
  for (const { id, attached } of through) {
    const pages = await pagesOf(db, attached, findAlike);
    const forms = await stemsOf(
      db,
      language,
      pages.flatMap(({ alike }) => [...alike]),
    );
    const best = bestMatch(pages, { stems, forms });
    if (best) matches.set(id, best);
  }
  return matches;
}

async function pagesOf(db: Db, attached: Elsewhere['attached'], findAlike: FindAlike): Promise<Page[]> {
  const read = await pagesByDigest(
    db,
    attached.map(({ sha256 }) => sha256),
  );
  return attached.flatMap((file) =>
    (read.get(file.sha256) ?? []).map((text, index) => ({
      file,
      page: index + 1,
      text,
      alike: new Set(findAlike(text)),
    })),
  );
}

type Stems = ReadonlyMap<string, readonly string[]>;

/** The page that holds most of the words, the first of them; null where none holds any. */
function bestMatch(pages: readonly Page[], { stems, forms }: { stems: Stems; forms: Stems }): AttachedMatch | null {
  const counted = pages.map((page) => {
    const own = new Set([...page.alike].flatMap((word) => forms.get(word) ?? []));
    return { page, held: [...stems.values()].filter((each) => each.some((stem) => own.has(stem))).length };
  });
  const best = counted.reduce<(typeof counted)[number] | null>(
    (most, each) => (each.held > (most?.held ?? 0) ? each : most),
    null,
  );
  if (!best) return null;
  const sought = new Set([...stems.values()].flat());
  const { page, text, alike, file } = best.page;
  const words = [...alike].filter((word) => forms.get(word)?.some((stem) => sought.has(stem)));
  const around = passageAround(text, new Set(words));
  if (around === null) return null;
  const passage = Phrase.safeParse({ text: around, language: LanguageTag.parse(languageOfText(text) ?? 'und') });
  return passage.success ? { ...file, page, passage: passage.data, words } : null;
}
