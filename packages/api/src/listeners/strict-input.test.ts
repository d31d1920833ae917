import { bug } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../database/test-databases.ts';
import { beginTopic } from '../revisions/saving/topic.examples.ts';
import { addAsker, everyRow, exampleOffice, refusalOf } from '../server/office.examples.ts';
import { createCallerFactory } from '../server/trpc.ts';
import { inputOf } from './hostile-input.examples.ts';
import { publicRouter, staffRouter } from './routers.ts';

const procedures = [publicRouter, staffRouter].flatMap((router) => Object.entries<unknown>(router._def.procedures));
const inputs = procedures.flatMap(([path, procedure]) => {
  const schema = inputOf(procedure);
  return schema ? [[path, schema] as const] : [];
});

type Shape = z.core.JSONSchema.JSONSchema;

/** The places of a schema where an object takes keys that nobody named. */
function openObjects(shape: Shape, path = ''): string[] {
  const isOpen = shape.type === 'object' && shape.additionalProperties === undefined;
  const parts: [string, unknown][] = [
    ...Object.entries(shape.properties ?? {}),
    ...Object.entries(shape.$defs ?? {}),
    ...(shape.anyOf ?? shape.oneOf ?? []).map((choice, index): [string, unknown] => [String(index), choice]),
    ['[]', shape.items],
    ['{}', shape.additionalProperties],
  ];
  const below = parts.flatMap(([name, part]) => (isShape(part) ? openObjects(part, `${path}/${name}`) : []));
  return [...(isOpen ? [path] : []), ...below];
}

function isShape(part: unknown): part is Shape {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

describe('the input of every procedure', () => {
  it.each(inputs)('%s takes no field that nobody named', (_path, schema) => {
    const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    expect(openObjects(shape)).toEqual([]);
  });
});

describe('a save with fields of its own', () => {
  let database: TestDatabase;
  let call: (path: string, input: object) => Promise<unknown>;
  let id: string;
  beforeAll(async () => {
    database = await openTestDatabase('pglite');
    const asker = await addAsker(database.db, 'editor');
    const caller = createCallerFactory(staffRouter)(exampleOffice(database.db, { asker }));
    id = (await caller.topics.create(beginTopic('Strict'))).id;
    call = async (path, input) => {
      const procedure = path.split('.').reduce<unknown>((part, name) => Reflect.get(Object(part), name), caller);
      if (typeof procedure !== 'function') return bug('no such procedure', { path });
      const answered: unknown = Reflect.apply(procedure, null, [input]);
      return answered;
    };
  });

  const intruders = {
    role: 'owner',
    status: 'published',
    publication: { status: 'published' },
    published: {},
    id: 'top_01900000-0000-7000-8000-000000000001',
    revision: 99,
    createdAt: '2020-01-01T00:00:00.000Z',
    changedAt: '2020-01-01T00:00:00.000Z',
    authorId: 'usr_1',
    staffId: 'usr_1',
    noun: 'pages',
    is_current: true,
  };

  it.each(Object.entries(intruders))(
    'is refused with %s, wherever it stands, and changes nothing',
    async (name, value) => {
      const before = await everyRow(database.db);
      const target = { id, expectedRevision: 1, reason: null };
      const { slugs, facts, confidential, texts } = beginTopic('Intruder');
      const calls = [
        ...(name === 'id' ? [] : [call('topics.save', { ...target, [name]: value, edit: {} })]),
        call('topics.save', { ...target, edit: { [name]: value } }),
        call('topics.save', { ...target, edit: { facts: { ...facts, [name]: value } } }),
        call('topics.save', { ...target, edit: { confidential: { ...confidential, [name]: value } } }),
        call('topics.save', { ...target, edit: { texts: { en: { ...texts.en, [name]: value } } } }),
        call('topics.create', { slugs, facts, confidential, texts, [name]: value }),
      ];
      for (const refusal of await Promise.all(calls.map(refusalOf)))
        expect(refusal).toMatchObject({ code: 'content_invalid', facts: { issues: [{ code: 'unrecognized_keys' }] } });
      expect(await everyRow(database.db)).toEqual(before);
    },
  );
});
