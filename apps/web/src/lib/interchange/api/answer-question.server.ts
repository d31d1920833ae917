import type { ApiOperationId, ApiQuery } from '@coalition/domain/interchange';
import { PageKey } from '@coalition/domain/pages';
import { BareId, type EachLanguage, type Json } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { settings } from '#lib/settings.server.ts';
import { sliceOf, type ApiAnswer } from './api-answer.ts';
import {
  coalitionForPrograms,
  helplinesForPrograms,
  membersForPrograms,
  pageForPrograms,
} from './coalition-for-programs.ts';
import {
  findResource,
  findStatement,
  findTopic,
  listEndorsers,
  listResources,
  listStatements,
  listTopics,
} from './follow-records.server.ts';

const missing = { kind: 'missing' } as const;

/** Answers each question; `key` is what stands in the braces of its path. */
export const answerQuestion: Record<ApiOperationId, (query: ApiQuery, key: string) => Promise<ApiAnswer>> = {
  listResources,
  findResource: (_query, key) => byId(key, findResource),
  listTopics,
  findTopic: (_query, key) => byId(key, findTopic),
  listStatements,
  findStatement: (_query, key) => byId(key, findStatement),
  listEndorsers: (query, key) => byId(key, (id) => listEndorsers(id, query)),
  listMembers: async (query) => sliceOf(await members(), query),
  findMember: async (_query, key) => oneOf(await members(), key),
  listHelplines: async (query) => sliceOf(await helplines(), query),
  findHelpline: async (_query, key) => oneOf(await helplines(), key),
  listPages: async (query) => sliceOf((await Promise.all(PageKey.options.map(page))).flat(), query),
  findPage: async (_query, key) => {
    const known = PageKey.safeParse(key);
    const [record] = known.success ? await page(known.data) : [];
    return record === undefined ? missing : { kind: 'record', record };
  },
  findCoalition: async () => ({
    kind: 'record',
    record: coalitionForPrograms(await inBoth((language) => api().coalition.find.query({ language })), settings.origin),
  }),
};

async function byId(key: string, find: (id: BareId) => Promise<ApiAnswer>): Promise<ApiAnswer> {
  const id = BareId.safeParse(key);
  return id.success ? find(id.data) : missing;
}

function oneOf(records: readonly (Json & { id: string })[], id: string): ApiAnswer {
  const record = records.find((each) => each.id === id);
  return record === undefined ? missing : { kind: 'record', record };
}

async function inBoth<Value>(ask: (language: 'en' | 'fr') => Promise<Value>): Promise<EachLanguage<Value>> {
  const [en, fr] = await Promise.all([ask('en'), ask('fr')]);
  return { en, fr };
}

async function members() {
  return membersForPrograms(await inBoth((language) => api().members.list.query({ language })));
}

async function helplines() {
  return helplinesForPrograms(await inBoth((language) => api().helplines.list.query({ language })));
}

/** Empty while the page is not public. */
async function page(key: PageKey) {
  const { en, fr } = await inBoth((language) => api().pages.find.query({ language, key }));
  return en === null || fr === null ? [] : [pageForPrograms({ en, fr }, settings.origin)];
}
