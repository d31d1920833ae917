import type { ChosenItem } from '@coalition/api/client';
import { writeBibtex, writeDublinCore, writeRis, type Citation } from '@coalition/domain/citations';
import { BareId, otherLanguage, xmlText } from '@coalition/domain/values';
import { problem } from '../problem.ts';
import { takenItem, type TakenWhere } from '../taken-list.ts';

/** The formats by the names that Zotero knows, in the order in which it prefers them. */
const unapiFormats = {
  ris: { mediaType: 'application/x-research-info-systems', write: writeRis },
  bibtex: { mediaType: 'text/x-bibtex', write: writeBibtex },
  rdf_dc: { mediaType: 'application/rdf+xml', write: writeDublinCore },
} as const satisfies Record<string, { mediaType: string; write: (citations: readonly Citation[]) => string }>;

/** A question of unAPI: what there is, in which formats one item is, or that item in a format. */
interface UnapiAsked extends TakenWhere {
  search: URLSearchParams;
  instance: string;
  find: (id: BareId) => Promise<ChosenItem | undefined>;
}

/** Answers a program that saw an item’s id on a page. @source unAPI, revision 3 */
export async function answerUnapi({ search, instance, find, language, origin }: UnapiAsked): Promise<Response> {
  const id = search.get('id');
  const format = search.get('format');
  if (id === null) return format === null ? formatList(null) : problem(400, { language, instance });
  const bare = BareId.safeParse(id);
  const found = bare.success ? await find(bare.data) : undefined;
  if (found === undefined || found.state === 'unknown') return problem(404, { language, instance });
  if (found.state === 'withdrawn') {
    const { reason } = found.tombstone;
    return problem(410, { language, instance, detail: reason[language] ?? reason[otherLanguage(language)] });
  }
  if (format === null) return formatList(id);
  if (!isUnapiFormat(format)) return problem(406, { language, instance });
  const { mediaType, write } = unapiFormats[format];
  return new Response(write([takenItem(found.item, { language, origin }).citation]), {
    headers: headersFor(mediaType),
  });
}

/** Of one item with status 300: it can be had in several ways. */
function formatList(id: string | null): Response {
  const formats = Object.entries(unapiFormats).map(
    ([name, { mediaType }]) => `  <format name="${name}" type="${mediaType}"/>`,
  );
  const root = id === null ? '<formats>' : `<formats id="${xmlText(id)}">`;
  const xml = ['<?xml version="1.0" encoding="UTF-8"?>', root, ...formats, '</formats>', ''].join('\n');
  return new Response(xml, { status: id === null ? 200 : 300, headers: headersFor('application/xml') });
}

function headersFor(mediaType: string): Record<string, string> {
  return { 'content-type': `${mediaType}; charset=utf-8`, 'access-control-allow-origin': '*' };
}

function isUnapiFormat(name: string): name is keyof typeof unapiFormats {
  return Object.hasOwn(unapiFormats, name);
}
