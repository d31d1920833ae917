import type { CalendarDay, Digest, Language, WebAddress } from '../values/index.ts';
import type { ReleaseChanges } from './compare-releases.ts';
import type { ReleaseFileName } from './release.ts';
import { tableSchema, type ReleaseTable } from './release-tables.ts';
import { releaseTexts } from './release.words.ts';

/** What the texts of a release speak of. */
export interface ReleaseAbout {
  day: CalendarDay;
  since: CalendarDay | null;
  licence: WebAddress | null;
}

/** `CHANGES.md` or `CHANGEMENTS.md`: what came, changed and went, by title. */
export function changesText(
  { day, since, licence }: ReleaseAbout,
  changes: ReleaseChanges,
  language: Language,
): string {
  const words = releaseTexts[language];
  const list = (title: string, titles: readonly string[]): string[] => [
    `## ${title} (${String(titles.length)})`,
    titles.length === 0 ? words.nothing : titles.map((each) => `- ${plainMarkdown(each)}`).join('\n'),
  ];
  const blocks = [
    `# ${words.title(day)}`,
    since === null ? words.first : words.since(since),
    ...list(words.added, changes.added),
    ...list(words.changed, changes.changed),
    ...list(words.withdrawn, changes.withdrawn),
    licence === null ? words.noLicence : words.licence(licence),
    words.check,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Titles are words of others: nothing in them marks anything up. */
function plainMarkdown(title: string): string {
  return title.replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`);
}

/** `datapackage.json`: every table with its columns, its digest and the licence, where there is one. @source Frictionless Tabular Data Package */
export function dataPackage(
  { day, licence }: ReleaseAbout,
  files: readonly { name: ReleaseFileName; sizeBytes: number; sha256: Digest }[],
): string {
  const resources = (['resources', 'sections', 'topics'] as const).flatMap((table) => {
    const file = files.find(({ name }) => name === `${table}.csv`);
    return file ? [tableOf(table, file)] : [];
  });
  const content = {
    profile: 'tabular-data-package',
    name: `library-${day}`,
    title: releaseTexts.en.packageTitle(day),
    titleFr: releaseTexts.fr.packageTitle(day),
    version: day,
    created: `${day}T00:00:00Z`,
    ...(licence === null ? {} : { licenses: [{ path: licence }] }),
    resources,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function tableOf(
  table: ReleaseTable,
  { name, sizeBytes, sha256 }: { name: string; sizeBytes: number; sha256: Digest },
) {
  return {
    profile: 'tabular-data-resource',
    name: table,
    path: name,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    bytes: sizeBytes,
    hash: `sha256:${sha256}`,
    schema: tableSchema(table),
  };
}
