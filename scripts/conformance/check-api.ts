import { z } from 'zod';
import {
  ApiProblem,
  apiPage,
  listApiOperations,
  type ApiOperation,
  type ConformanceFinding,
} from '../../packages/domain/src/interchange/index.ts';
import { parsed } from './check-feeds.ts';
import { findingsOf, visit } from './visit.ts';

const AnyPage = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  next: z.url().nullable(),
  total: z.number(),
});

/** Looks at every question of the public API: its answer, its examples, and what it tells whoever asks wrongly. @source OpenAPI 3.1, RFC 9457 */
export async function checkApi(site: string): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Public API');
  const described = await visit(`${site}/api/openapi.json`);
  must(
    'is described as OpenAPI 3.1',
    String(z.object({ openapi: z.string() }).safeParse(parsed(described?.text)).data?.openapi).startsWith('3.1.'),
  );
  const keys = await firstKeys(site);
  const checked: ConformanceFinding[] = [];
  for (const operation of listApiOperations()) checked.push(...(await checkOperation(site, operation, keys)));
  return [...findings, ...checked];
}

/** A real key for each list that has something in it, by the path of the list. */
async function firstKeys(site: string): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const { isList, path, key } of listApiOperations()) {
    if (!isList || key !== null) continue;
    const page = AnyPage.safeParse(parsed((await visit(`${site}/api/v1${path}?limit=1`))?.text));
    const first = page.data?.items[0];
    const found = first?.['id'] ?? first?.['key'];
    if (typeof found === 'string') keys.set(path, found);
  }
  return keys;
}

async function checkOperation(
  site: string,
  operation: ApiOperation,
  keys: ReadonlyMap<string, string>,
): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Public API');
  const { path, isList, record, takes } = operation;
  const list = path.replace(/\/\{.*$/, '');
  const key = keys.get(list) ?? null;
  if (path.includes('{') && key === null) return [];
  const address = `${site}/api/v1${path.replace(/\{\w+\}/, key ?? '')}`;
  const schema = isList ? apiPage(record, takes.includes('include')) : record;
  for (const query of ['', ...examplesOf(operation)]) {
    const answer = await visit(`${address}${query}`);
    const fits = schema.safeParse(parsed(answer?.text));
    const isPartial = query.includes('fields=');
    const holds = answer?.status === 200 && (isPartial || fits.success);
    const [issue] = fits.error?.issues ?? [];
    must(
      `${path}${query} answers as described`,
      holds,
      `${String(answer?.status)} ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  const first = await visit(address);
  const etag = first?.headers.get('etag') ?? '';
  must(`${path} lets other sites ask`, first?.headers.get('access-control-allow-origin') === '*');
  must(
    `${path} answers 304 to who has it`,
    etag !== '' && (await visit(address, { 'if-none-match': etag }))?.status === 304,
  );
  const wrong = await visit(`${address}?nonsense=1&lang=fr`);
  const isProblem =
    ApiProblem.safeParse(parsed(wrong?.text)).success && wrong?.headers.get('content-language') === 'fr';
  must(
    `${path} refuses what it does not know, in the language asked`,
    wrong?.status === 400 && isProblem,
    String(wrong?.status),
  );
  return findings;
}

function examplesOf({ takes }: ApiOperation): string[] {
  const examples = {
    lang: 'fr',
    fields: null,
    limit: '2',
    cursor: null,
    modified_after: '2020-01-01',
    include: 'deleted',
    set: 'lang:en',
  } as const;
  return takes.flatMap((name) => (examples[name] === null ? [] : [`?${name}=${examples[name]}`]));
}
