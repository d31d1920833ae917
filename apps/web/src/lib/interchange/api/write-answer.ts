import { inLanguage, type ApiProblem, type ApiQuery, type ParameterRefusal } from '@coalition/domain/interchange';
import type { Json, Language } from '@coalition/domain/values';
import type { ApiAnswer } from './api-answer.ts';
import { problemWords, type ProblemName } from './problem.words.ts';

const headers = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Content-Language',
} as const;

/** Where a question was asked. */
export interface Asked {
  url: URL;
  /** In which refusals speak. */
  language: Language;
}

/** An answer as it is sent: narrowed to the language and the fields that were asked for. */
export function writeAnswer(answer: ApiAnswer, query: ApiQuery, asked: Asked): Response {
  switch (answer.kind) {
    case 'missing':
      return writeProblem('not-found', asked);
    case 'withdrawn':
      return writeProblem('withdrawn', asked, { tombstone: narrow(answer.tombstone, query) });
    case 'record':
      return json(narrow(answer.record, query), query);
    case 'page': {
      const next = answer.next === null ? null : nextAddress(asked.url, answer.next);
      const items = answer.items.map((item) => narrow(item, query));
      const response = json({ items, next, total: answer.total }, query);
      if (next !== null) response.headers.set('link', `<${next}>; rel="next"`);
      return response;
    }
  }
}

function json(body: Json, { lang }: ApiQuery): Response {
  const language = lang === 'all' ? 'en, fr' : lang;
  return new Response(JSON.stringify(body), {
    headers: { ...headers, 'content-type': 'application/json', 'content-language': language },
  });
}

function nextAddress(url: URL, cursor: number): string {
  const next = new URL(url);
  next.searchParams.set('cursor', String(cursor));
  return next.href;
}

/** What a record is known by, which is never left out: pages have a key in place of an id. */
const handles: readonly string[] = ['id', 'key'];

function narrow(record: Json, { lang, fields }: ApiQuery): Json {
  const spoken = lang === 'all' ? record : inLanguage(record, lang);
  if (fields === null || !isRecord(spoken)) return spoken;
  return Object.fromEntries(Object.entries(spoken).filter(([name]) => handles.includes(name) || fields.includes(name)));
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const statusOf = { 'not-found': 404, 'no-such-address': 404, withdrawn: 410 } as const;
type Problem = keyof typeof statusOf;

/** Why there is no other answer. @source RFC 9457 */
export function writeProblem(
  problem: Problem | ParameterRefusal,
  { url, language }: Asked,
  more: { tombstone?: Json } = {},
): Response {
  const words = problemWords[language];
  const status = typeof problem === 'string' ? statusOf[problem] : 400;
  const name: ProblemName = typeof problem === 'string' ? problem : `${problem.reason}-parameter`;
  const { title, detail } =
    typeof problem === 'string'
      ? words[problem]
      : {
          title: words.parameter[problem.reason].title,
          detail: words.parameter[problem.reason].detail(problem.parameter.slice(0, 60)),
        };
  const type = `${url.origin}/api/docs#${name}`;
  const body: Omit<ApiProblem, 'tombstone'> & { tombstone?: Json } = {
    type,
    title,
    status,
    detail,
    instance: `${url.pathname}${url.search}`,
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'content-language': language },
  });
}
