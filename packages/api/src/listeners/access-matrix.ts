import { Action, policy, type Role } from '@coalition/domain/access';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { publicRouter, staffRouter } from './routers.ts';

/** Where the matrix is committed, so that a review sees every change of who may call what. */
export const matrixFile = fileURLToPath(new URL('./access-matrix.json', import.meta.url));

/** For each listener, each procedure with the roles that may call it, by the policy table. */
export function accessMatrix(): Record<'public' | 'staff', Record<string, readonly Role[]>> {
  return { public: rolesByProcedure(publicRouter), staff: rolesByProcedure(staffRouter) };
}

/** As much of a router as the matrix reads: its procedures by their whole names. */
interface Listed {
  _def: { procedures: object };
}

function rolesByProcedure(router: Listed): Record<string, readonly Role[]> {
  const listed: [string, unknown][] = Object.entries(router._def.procedures);
  const procedures = listed.flatMap(([path, procedure]) => {
    const meta = Meta.safeParse(metaOf(procedure));
    return meta.success ? [[path, policy[meta.data.action]] as const] : [];
  });
  return Object.fromEntries(procedures.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function metaOf(procedure: unknown): unknown {
  const definition: unknown = typeof procedure === 'function' ? Reflect.get(procedure, '_def') : null;
  return typeof definition === 'object' && definition !== null && 'meta' in definition ? definition.meta : undefined;
}

const Meta = z.object({ action: Action });
