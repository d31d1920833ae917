import type { StatementView } from '@coalition/api/client';
import type { ApiQuery } from '@coalition/domain/interchange';
import type { BareId, EachLanguage, Json, Slug } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { ApiAnswer } from './api-answer.ts';
import { resourceForPrograms, tombstoneForPrograms } from './resource-for-programs.ts';
import { statementForPrograms } from './statement-for-programs.ts';
import { topicForPrograms } from './topic-for-programs.ts';

const { origin } = settings;
const interchange = () => api().interchange;

function asked({ after, from, isWithDeleted, limit, set }: ApiQuery) {
  return { after, from, until: null, isWithDeleted, limit, set };
}

/** A page of the library. */
export async function listResources(query: ApiQuery): Promise<ApiAnswer> {
  const { items, next, total } = await interchange().items.query(asked(query));
  return { kind: 'page', items: items.map(writeItem), next, total };
}

/** One item of the library. */
export async function findResource(id: BareId): Promise<ApiAnswer> {
  const item = await interchange().item.query({ id });
  return item === null ? { kind: 'missing' } : answerOf(item, writeItem(item));
}

type ItemFound = NonNullable<Awaited<ReturnType<ReturnType<typeof api>['interchange']['item']['query']>>>;

function writeItem(item: ItemFound): Json {
  return item.state === 'withdrawn' ? tombstoneForPrograms(item) : resourceForPrograms(item, item.shown, origin);
}

function answerOf({ state }: { state: 'standing' | 'withdrawn' }, record: Json): ApiAnswer {
  return state === 'withdrawn' ? { kind: 'withdrawn', tombstone: record } : { kind: 'record', record };
}

/** A page of the topics. */
export async function listTopics(query: ApiQuery): Promise<ApiAnswer> {
  const { items, next, total } = await interchange().topics.query(asked(query));
  return { kind: 'page', items: items.map(writeTopic), next, total };
}

/** One topic. */
export async function findTopic(id: BareId): Promise<ApiAnswer> {
  const topic = await interchange().topic.query({ id });
  return topic === null ? { kind: 'missing' } : answerOf(topic, writeTopic(topic));
}

type Topic = NonNullable<Awaited<ReturnType<ReturnType<typeof api>['interchange']['topic']['query']>>>;

function writeTopic(topic: Topic): Json {
  return topic.state === 'withdrawn' ? tombstoneForPrograms(topic) : topicForPrograms(topic, origin);
}

/** A page of the statements. */
export async function listStatements(query: ApiQuery): Promise<ApiAnswer> {
  const { items, next, total } = await interchange().statements.query(asked(query));
  const written = await Promise.all(items.map(writeStatement));
  return { kind: 'page', items: written.flat(), next, total };
}

/** One statement. */
export async function findStatement(id: BareId): Promise<ApiAnswer> {
  const statement = await interchange().statement.query({ id });
  const [record] = statement === null ? [] : await writeStatement(statement);
  return statement === null || record === undefined ? { kind: 'missing' } : answerOf(statement, record);
}

type Statement = NonNullable<Awaited<ReturnType<ReturnType<typeof api>['interchange']['statement']['query']>>>;

/** Empty for one that was taken back between two questions. */
async function writeStatement(statement: Statement): Promise<Json[]> {
  if (statement.state === 'withdrawn') return [tombstoneForPrograms(statement)];
  const views = await viewsOf(statement.shown.slugs);
  return views === null ? [] : [statementForPrograms(views, statement.changedAt, origin)];
}

async function viewsOf(slugs: EachLanguage<Slug>): Promise<EachLanguage<StatementView> | null> {
  const [en, fr] = await Promise.all([
    api().statements.find.query({ language: 'en', slug: slugs.en }),
    api().statements.find.query({ language: 'fr', slug: slugs.fr }),
  ]);
  return en?.state === 'shown' && fr?.state === 'shown' ? { en: en.view, fr: fr.view } : null;
}

/** Names under a statement, from a place of the ledger on. */
export async function listEndorsers(id: BareId, { after, limit }: ApiQuery): Promise<ApiAnswer> {
  const statement = await interchange().statement.query({ id });
  if (statement === null) return { kind: 'missing' };
  if (statement.state === 'withdrawn') return { kind: 'withdrawn', tombstone: tombstoneForPrograms(statement) };
  const address = { language: 'en', slug: statement.shown.slugs.en } as const;
  const roll = await api().endorsements.roll.query({ ...address, page: 1 });
  if (roll === null) return { kind: 'missing' };
  const names = (await api().endorsements.names.query({ ...address, version: roll.version, after })) ?? [];
  const items = names.slice(0, limit).map(({ sequence, ...entry }): Json => ({ sequence, entry }));
  const next = names.length > limit ? (names[limit - 1]?.sequence ?? null) : null;
  return { kind: 'page', items, next, total: roll.total - roll.countedOnly };
}
