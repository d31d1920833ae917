import { bug } from '@coalition/domain/values';
import { TRPCError } from '@trpc/server';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, exampleOffice, staffCaller } from '../server/office.examples.ts';
import { createCallerFactory } from '../server/trpc.ts';
import { hostileInputs, inputOf } from './hostile-input.examples.ts';
import { publicRouter, staffRouter } from './routers.ts';

// Hashing a pass phrase takes long, by intent.
const isSlow = (path: string): boolean =>
  /^access\.(signIn|welcome|acceptInvitation|resetPassword|changePassword)$/.test(path);

describeOnBothEngines('hostile input', (open) => {
  let database: TestDatabase;
  let ids: string[];
  let asker: Awaited<ReturnType<typeof addAsker>>;
  beforeAll(async () => {
    database = await open('library');
    asker = await addAsker(database.db, 'owner');
    const rows = await database.db.selectFrom('records').select(['id', 'noun']).execute();
    ids = [...Map.groupBy(rows, ({ noun }) => noun).values()].flatMap((all) => all.slice(0, 2).map(({ id }) => id));
  });

  describe.each([
    ['public', publicRouter, createCallerFactory(publicRouter)],
    ['staff', staffRouter, createCallerFactory(staffRouter)],
  ] as const)('of the %s listener', (_listener, router, callerOf) => {
    it.each(Object.keys(router._def.procedures))('is answered or refused by %s, never stumbled over', async (path) => {
      const schema = inputOf(Reflect.get(router._def.procedures, path));
      if (!schema) return;
      const caller = callerOf(exampleOffice(database.db, { asker }));
      const call = path.split('.').reduce<unknown>((part, name) => Reflect.get(Object(part), name), caller);
      if (typeof call !== 'function') return bug('no such procedure', { path });
      await fc.assert(
        fc.asyncProperty(hostileInputs(schema, ids), async (input) => {
          expect(await faultOf((): unknown => Reflect.apply(call, null, [withShortWait(input)]))).toBeNull();
        }),
        { numRuns: isSlow(path) ? 4 : 60 },
      );
    });
  });

  it('is tried on nearly every procedure', () => {
    const all = [publicRouter, staffRouter].flatMap((router) => Object.values<unknown>(router._def.procedures));
    expect(all.filter((procedure) => inputOf(procedure) !== null).length).toBeGreaterThan(100);
  });

  it('leaves every record readable, and no object changed', async () => {
    const staff = staffCaller(database.db, asker);
    for (const noun of [
      'coalition',
      'helplines',
      'members',
      'organisations',
      'pages',
      'resources',
      'sections',
      'statements',
      'synonyms',
      'topics',
    ] as const)
      for (const { id } of (await staff[noun].list()).slice(0, 3)) {
        await staff[noun].open({ id });
        await staff[noun].revisions({ id });
      }
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** What broke, if something did: a refusal is an answer. */
async function faultOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
    return null;
  } catch (error) {
    return error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR' ? null : error;
  }
}

/** Nobody here has time to wait for news. */
function withShortWait(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('waitMs' in input)) return input;
  return typeof input.waitMs === 'number' && input.waitMs > 0 ? { ...input, waitMs: 0 } : input;
}
