import { releaseFiles, type Release } from '@coalition/domain/releases';
import type { Language } from '@coalition/domain/values';
import { dateInWords } from '@coalition/ui/values/date.words.ts';
import { pathOf, releaseFilePath } from '#lib/addresses.ts';
import { node } from '#lib/page/graph/json-ld.ts';
import type { JsonLdNode } from '#lib/page/page-meta.ts';
import { releaseWords } from './release.words.ts';

/** The newest release that is given out, with its files and their sums; none where there is none. @param releases the newest first @source schema.org `Dataset`, `DataDownload` */
export function releaseNodes(releases: readonly Release[], language: Language, origin: string): JsonLdNode[] {
  const newest = releases.find(({ withdrawal }) => withdrawal === null);
  if (newest === undefined) return [];
  const { day, licence, counts, files } = newest;
  const words = releaseWords[language];
  const page = `${origin}${pathOf('data', language)}`;
  const dataset = node({
    '@type': 'Dataset',
    '@id': `${page}#release-${day}`,
    name: words.name(dateInWords(day, language)),
    description: words.holds(counts.resources, counts.topics),
    url: `${page}#release-${day}`,
    datePublished: day,
    license: licence,
    inLanguage: ['en', 'fr'],
    isAccessibleForFree: true,
    creator: { '@id': `${origin}/#coalition` },
    distribution: files.map(({ name, sizeBytes, sha256 }) => ({
      '@type': 'DataDownload',
      name: words.files[name],
      contentUrl: `${origin}${releaseFilePath(day, name)}`,
      encodingFormat: releaseFiles[name].replace(/;.*$/, ''),
      contentSize: `${String(sizeBytes)} B`,
      sha256,
    })),
  });
  return [dataset];
}
