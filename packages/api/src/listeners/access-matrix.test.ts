import { Role, StaffId, type Asker } from '@coalition/domain/access';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestDatabase } from '../database/test-databases.ts';
import type { Office } from '../server/office.ts';
import { publicRouter, staffRouter } from './routers.ts';
import { createCallerFactory } from '../server/trpc.ts';
import { accessMatrix, matrixFile } from './access-matrix.ts';
import { exampleNow, refusalOf } from '../access/office.examples.ts';
import { exampleInstallation } from '../server/office.examples.ts';

const howToRenew =
  'who may call what has changed: look at each change, then run `node packages/api/src/listeners/write-access-matrix.ts`';
const committed = z
  .record(z.string(), z.record(z.string(), z.array(Role)))
  .parse(JSON.parse(readFileSync(matrixFile, 'utf8')));

describe('the matrix of procedures and roles', () => {
  it('stands in the committed file, procedure by procedure', () => {
    expect(accessMatrix(), howToRenew).toEqual(committed);
  });
});

describe.each([
  ['staff', staffRouter, createCallerFactory(staffRouter)],
  ['public', publicRouter, createCallerFactory(publicRouter)],
] as const)('each procedure of the %s listener', (listener, router, callerOf) => {
  let db: Office['db'];
  beforeAll(async () => {
    db = (await openTestDatabase('pglite')).db;
  });

  it.each(Object.keys(router._def.procedures))('%s lets in exactly the roles of the matrix', async (path) => {
    const letIn: Role[] = [];
    for (const role of Role.options) {
      const caller = callerOf({
        db,
        asker: askerOf(role),
        now: exampleNow,
        requestId: 'example',
        installation: exampleInstallation,
      });
      const call: unknown = path.split('.').reduce<unknown>((part, name) => stepInto(part, name), caller);
      const outcome =
        typeof call === 'function'
          ? await refusalOf(Promise.resolve(Reflect.apply(call, null, [])))
          : 'no such procedure';
      if (outcome !== 'session_ended' && outcome !== 'action_forbidden') letIn.push(role);
    }
    expect(
      letIn.filter((role) => !isOwnAccount(path, role)),
      howToRenew,
    ).toEqual(committed[listener]?.[path]?.filter((role) => !isOwnAccount(path, role)));
  });
});

/** A visitor who asks for its own account is told that it has no session: by the procedure itself, in the same words. */
function isOwnAccount(path: string, role: Role): boolean {
  return path === 'access.me' && role !== 'visitor';
}

function askerOf(role: Role): Asker {
  return role === 'visitor'
    ? { role }
    : { role, staffId: StaffId.parse('usr_01920000-0000-7000-8000-000000000001'), name: 'Ada' };
}

/** What stands under a name in a caller. */
function stepInto(part: unknown, name: string): unknown {
  const isHolder = (typeof part === 'object' && part !== null) || typeof part === 'function';
  const value: unknown = isHolder ? Reflect.get(part, name) : undefined;
  return value;
}
