import { xmlText } from '../../values/index.ts';
import type { Citation } from '../citation.ts';
import { dublinCore, type DublinCoreStatement } from '../dublin-core.ts';

/** Items as Dublin Core terms in RDF/XML, each under the address of its page. @source RDF 1.1 XML Syntax; DCMI Metadata Terms */
export function writeDublinCore(citations: readonly Citation[]): string {
  const items = citations.map((citation) =>
    [
      `  <rdf:Description rdf:about="${xmlText(citation.page)}">`,
      ...dublinCore(citation).map(element),
      '  </rdf:Description>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcterms="http://purl.org/dc/terms/">',
    ...items,
    '</rdf:RDF>',
    '',
  ].join('\n');
}

function element({ term, value, language }: DublinCoreStatement): string {
  const lang = language === null ? '' : ` xml:lang="${language}"`;
  return `    <dcterms:${term}${lang}>${xmlText(value)}</dcterms:${term}>`;
}
