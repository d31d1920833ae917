import { PageKey } from '@coalition/domain/pages';
import type { EachLanguage, Language, Slug } from '@coalition/domain/values';
import { pageOfKey, pathOf } from '@coalition/ui/coalition/site-paths.ts';
import { z } from 'zod';
import type { Noun } from '#lib/revisions/noun.ts';

/** What visitors see of a record, as far as its address depends on it. */
interface Published {
  slugs: EachLanguage<Slug>;
  facts: unknown;
  texts: EachLanguage<object | null>;
}

const Keyed = z.object({ key: PageKey });

/** Where visitors read a record in a language, from `/`; null where it is not public, or stands on no page of its own. */
export function publicPath(noun: Noun, published: Published | null, language: Language): string | null {
  if (!published?.texts[language]) return null;
  const slug = published.slugs[language];
  switch (noun) {
    case 'resources':
      return pathOf('resource', language, slug);
    case 'sections':
      return `${pathOf('library', language)}?section=${slug}`;
    case 'topics':
      return pathOf('topic', language, slug);
    case 'statements':
      return pathOf('statement', language, slug);
    case 'helplines':
      return pathOf('helpNow', language);
    case 'members':
      return pathOf('members', language);
    case 'pages':
      return pathOf(pageOfKey[Keyed.parse(published.facts).key], language);
    case 'coalition':
      return pathOf('about', language);
    case 'organisations':
    case 'synonyms':
      return null;
  }
}
