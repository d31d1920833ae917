import { CslItem } from '../../packages/domain/src/citations/index.ts';
import { parsed } from './check-feeds.ts';
import { findAll, readXml } from './visit.ts';

/** What an item is called, dated and typed in one format; null where it could not be read. */
export interface ReadCitation {
  /** As the format names kinds of works. */
  type: string;
  title: string;
  year: string | null;
}

/** Reads the first record of a RIS file by its lines: the one there is, from `TY` to `ER`. @source RIS format specification (2011) */
export function readRis(text: string): ReadCitation | null {
  const lines = text.split('\r\n');
  const isWhole = lines[0]?.startsWith('TY  - ') === true && lines.slice(-2).join('|') === 'ER  - |';
  if (!isWhole || !lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))) return null;
  const valueOf = (tag: string) => lines.find((line) => line.startsWith(`${tag}  - `))?.slice(6) ?? null;
  const [type, title] = [valueOf('TY'), valueOf('TI')];
  return type === null || title === null ? null : { type, title, year: valueOf('PY') };
}

const texSigns: Readonly<Record<string, string>> = {
  '{\\textbackslash}': '\\',
  '{\\textbraceleft}': '{',
  '{\\textbraceright}': '}',
  '{\\textasciitilde}': '~',
  '{\\textasciicircum}': '^',
};

/** Reads one entry of BibTeX, counting its braces; null where they do not close, or the key is not in ASCII. @source BibTeX 0.99 */
export function readBibtex(text: string): ReadCitation | null {
  const entry = /^@(\w+)\{([a-zA-Z0-9]+),\n([\s\S]*)\n\}\n$/.exec(text);
  const [, type = '', , body = ''] = entry ?? [];
  if (entry === null || depthOf(text) !== 0) return null;
  const fields = new Map(
    body.split(/,?\n(?= {2}\w+ = \{)|^(?= {2}\w+ = \{)/).flatMap((field): [string, string][] => {
      const [, name = '', value = ''] = /^\s*(\w+) = \{([\s\S]*)\}$/.exec(field) ?? [];
      return name === '' ? [] : [[name, value]];
    }),
  );
  const title = fields.get('title')?.replace(/^\{|\}$/g, '');
  return title === undefined ? null : { type, title: untexed(title), year: fields.get('year') ?? null };
}

function depthOf(text: string): number {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return depth;
  }
  return depth;
}

function untexed(text: string): string {
  return text
    .replace(/\{\\text\w+\}/g, (sign) => texSigns[sign] ?? sign)
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/([-'`,!?<>])\{\}/g, '$1');
}

/** Reads the first item of CSL-JSON. @source CSL 1.0.2 */
export function readCsl(text: string): ReadCitation | null {
  const read = CslItem.array().min(1).safeParse(parsed(text)).data?.[0];
  const year = read?.issued?.['date-parts'][0]?.[0];
  return read ? { type: read.type, title: read.title, year: year === undefined ? null : String(year) } : null;
}

/** Reads the first item of Dublin Core in RDF. @source RDF 1.1 XML Syntax, DCMI Metadata Terms */
export function readDublinCore(text: string): ReadCitation | null {
  const root = readXml(text);
  const item = typeof root === 'string' ? undefined : findAll(root, 'rdf:Description')[0];
  const valueOf = (term: string) => item && findAll(item, `dcterms:${term}`)[0]?.text;
  const [type, title] = [valueOf('type'), valueOf('title')];
  return type === undefined || title === undefined
    ? null
    : { type, title, year: valueOf('issued')?.slice(0, 4) ?? null };
}
