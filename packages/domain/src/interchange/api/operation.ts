import { z } from 'zod';
import { PageKey } from '../../pages/index.ts';
import { BareId, Language } from '../../values/index.ts';
import { secondsOf } from '../harvest-moment.ts';
import { readSet } from '../harvest-set.ts';
import { ApiCoalition, ApiEndorser, ApiHelpline, ApiMember, ApiPage, ApiStatement } from './coalition.schemas.ts';
import { ApiResource, ApiTombstone, ApiTopic } from './item.schemas.ts';

/** The parameters that questions take, as they stand in an address. */
export const apiParameters = {
  lang: z
    .enum([...Language.options, 'all'])
    .default('all')
    .meta({ description: 'The language of what is ours: one of them, or both side by side', examples: ['fr'] }),
  fields: z
    .string()
    .regex(/^[A-Za-z]+(,[A-Za-z]+)*$/)
    .max(600)
    .optional()
    .meta({ description: 'Only these fields of each record, and its id or key', examples: ['title,issuedOn'] }),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .refine((text) => Number(text) <= 200)
    .default('50')
    .meta({ description: 'How many records a page holds, 1 to 200', examples: ['10'] }),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .meta({ description: 'Where the page begins: as `next` of the page before says' }),
  modified_after: z
    .string()
    .refine((text) => secondsOf(text) !== null)
    .optional()
    .meta({ description: 'Only what changed on or after this day or second, UTC', examples: ['2020-01-01'] }),
  include: z
    .literal('deleted')
    .optional()
    .meta({ description: 'With what was taken back', examples: ['deleted'] }),
  set: z
    .string()
    .refine((text) => readSet(text) !== null)
    .optional()
    .meta({ description: 'Only items of a set, named as in the harvest', examples: ['audience:children', 'lang:fr'] }),
} as const;
/** The name of a parameter. */
export type ApiParameter = keyof typeof apiParameters;

const shown = ['lang', 'fields'] as const;
const listed = [...shown, 'limit', 'cursor'] as const;
const followedList = [...listed, 'modified_after', 'include'] as const;

/** One question that the public API answers. */
export interface ApiOperation {
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  isList: boolean;
  takes: readonly ApiParameter[];
  record: z.ZodType;
  /** Of the part in braces, where the path has one. */
  key: { name: string; schema: z.ZodType } | null;
}

const byId = { name: 'id', schema: BareId };
const list = { isList: true, key: null } as const;
const one = { isList: false, takes: shown } as const;

/** Every question that the public API answers, by its operation’s name. All are asked with GET, without a key. */
export const apiOperations = {
  listResources: {
    path: '/resources',
    tag: 'Library',
    summary: 'Items of the library, the oldest change first',
    ...list,
    takes: [...followedList, 'set'],
    record: ApiResource,
  },
  findResource: {
    path: '/resources/{id}',
    tag: 'Library',
    summary: 'One item of the library',
    ...one,
    record: ApiResource,
    key: byId,
  },
  listTopics: {
    path: '/topics',
    tag: 'Library',
    summary: 'Topics, the oldest change first',
    ...list,
    takes: followedList,
    record: ApiTopic,
  },
  findTopic: { path: '/topics/{id}', tag: 'Library', summary: 'One topic', ...one, record: ApiTopic, key: byId },
  listStatements: {
    path: '/statements',
    tag: 'Statements',
    summary: 'Statements, the oldest change first',
    ...list,
    takes: followedList,
    record: ApiStatement,
  },
  findStatement: {
    path: '/statements/{id}',
    tag: 'Statements',
    summary: 'One statement',
    ...one,
    record: ApiStatement,
    key: byId,
  },
  listEndorsers: {
    path: '/statements/{id}/endorsers',
    tag: 'Statements',
    summary: 'The names under a statement’s newest version, in the order of confirmation',
    isList: true,
    takes: ['lang', 'limit', 'cursor'],
    record: ApiEndorser,
    key: byId,
  },
  listMembers: {
    path: '/members',
    tag: 'Coalition',
    summary: 'Members who agreed to be shown',
    ...list,
    takes: listed,
    record: ApiMember,
  },
  findMember: { path: '/members/{id}', tag: 'Coalition', summary: 'One member', ...one, record: ApiMember, key: byId },
  listHelplines: {
    path: '/helplines',
    tag: 'Help now',
    summary: 'Help lines, the most urgent first',
    ...list,
    takes: listed,
    record: ApiHelpline,
  },
  findHelpline: {
    path: '/helplines/{id}',
    tag: 'Help now',
    summary: 'One help line',
    ...one,
    record: ApiHelpline,
    key: byId,
  },
  listPages: {
    path: '/pages',
    tag: 'Coalition',
    summary: 'The words of the site’s pages',
    ...list,
    takes: listed,
    record: ApiPage,
  },
  findPage: {
    path: '/pages/{key}',
    tag: 'Coalition',
    summary: 'The words of one page',
    ...one,
    record: ApiPage,
    key: { name: 'key', schema: PageKey },
  },
  findCoalition: {
    path: '/coalition',
    tag: 'Coalition',
    summary: 'The coalition itself',
    ...one,
    record: ApiCoalition,
    key: null,
  },
} as const satisfies Record<string, Omit<ApiOperation, 'operationId'>>;
/** The name of an operation. */
export type ApiOperationId = keyof typeof apiOperations;

/** The operations with their names, in the order of the reference. */
export function listApiOperations(): ApiOperation[] {
  return Object.entries(apiOperations).map(([operationId, operation]) => ({ operationId, ...operation }));
}

/** A page of a list. */
export function apiPage<Record extends z.ZodType>(record: Record, isWithDeleted: boolean) {
  return z.strictObject({
    items: z.array(isWithDeleted ? z.union([record, ApiTombstone]) : record),
    next: z.url().nullable().meta({ description: 'The address of the next page; null at the end' }),
    total: z.int().min(0).meta({ description: 'How many there are on all pages together' }),
  });
}

/** An answer that says why there is no other. @source RFC 9457 */
export const ApiProblem = z
  .strictObject({
    type: z.url(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string(),
    tombstone: ApiTombstone.optional(),
  })
  .meta({ id: 'Problem' });
export type ApiProblem = z.infer<typeof ApiProblem>;
