import { isAway } from '@coalition/api/client';
import { bareId, otherLanguage } from '@coalition/domain/values';
import { leadOn } from '#lib/page/lead-on.server.ts';
import { formatAddress, formats, type FormatName } from './format.ts';
import { problem } from './problem.ts';
import type { TakenList } from './taken-list.ts';
import type { Taken, TakenFrom } from './take-list.server.ts';
import { writers } from './write-format.ts';
import { licenceLink } from './licence.server.ts';

/** Answers with a page’s items in a format; where there are none to be had, with a problem that says why. */
export async function answerFormat(
  format: FormatName,
  take: (from: TakenFrom) => Promise<Taken>,
  asked: TakenFrom & { instance: string },
): Promise<Response> {
  const { language, instance } = asked;
  const taken = await take(asked).catch((error: unknown): Taken | 'away' => {
    if (isAway(error)) return 'away';
    throw error;
  });
  if (taken === 'away') return problem(503, { language, instance });
  switch (taken.state) {
    case 'found':
      return file(format, taken.list, taken.name);
    case 'moved':
      return leadOn(formatAddress(taken.path, format));
    case 'withdrawn': {
      const { reason, withdrawnOn, replacement } = taken.tombstone;
      const detail = reason[language] ?? reason[otherLanguage(language)];
      return problem(410, {
        language,
        instance,
        detail,
        more: { withdrawnOn, replacedBy: replacement && bareId(replacement.id) },
      });
    }
    case 'unreadable':
      return problem(400, { language, instance });
    case 'missing':
      return problem(404, { language, instance });
  }
}

function file(format: FormatName, list: TakenList, name: string): Response {
  const { mediaType, ending } = formats[format];
  const { part, partCount, page, origin, language } = list;
  const suffix = partCount > 1 ? `-${String(part)}` : '';
  const partAt = (number: number, rel: string): string =>
    `<${formatAddress(`${origin}${withPart(page, number)}`, format)}>; rel="${rel}"`;
  const links = [
    `<${origin}${page}>; rel="describes"; type="text/html"`,
    ...licenceLink(),
    ...(part < partCount ? [partAt(part + 1, 'next')] : []),
    ...(part > 1 ? [partAt(part - 1, 'prev')] : []),
  ];
  return new Response(writers[format](list), {
    headers: {
      'content-type': `${mediaType}; charset=utf-8${format === 'csv' ? '; header=present' : ''}`,
      'content-language': `${language}-CA`,
      'content-disposition': `attachment; filename="${name.replace(/[^\w-]/g, '')}${suffix}${ending}"`,
      'access-control-allow-origin': '*',
      link: links.join(', '),
    },
  });
}

function withPart(page: string, part: number): string {
  return `${page}${page.includes('?') ? '&' : '?'}page=${String(part)}`;
}
