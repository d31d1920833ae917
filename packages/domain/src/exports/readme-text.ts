import { languages, type Language } from '../values/index.ts';
import { listExportPaths } from './export-parts.ts';
import { neverExported, partWords, privateLeftOut, readmeWords } from './export.words.ts';

/** The text of `README.txt`, in English and then in French. */
export function readmeText(hasPrivatePart: boolean): string {
  return languages.map((language) => readmeIn(language, hasPrivatePart)).join(`\n${'-'.repeat(72)}\n\n`);
}

function readmeIn(language: Language, hasPrivatePart: boolean): string {
  const words = readmeWords[language];
  const files = listExportPaths(hasPrivatePart).map((path) => `${path}\n  ${partWords[path][language]}`);
  const leftOut = [...(hasPrivatePart ? [] : [privateLeftOut]), ...neverExported].map((each) => `- ${each[language]}`);
  const paragraphs = [
    words.title,
    ...words.what,
    ...(hasPrivatePart ? [words.private] : []),
    [words.files, ...files].join('\n'),
    [words.leftOut, ...leftOut].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
