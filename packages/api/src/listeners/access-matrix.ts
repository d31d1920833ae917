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

function rolesByProcedure(router: typeof publicRouter | typeof staffRouter): Record<string, readonly Role[]> {
  const procedures = Object.entries(router._def.procedures).flatMap(([path, procedure]) => {
    const meta = Meta.safeParse(procedure._def.meta);
    return meta.success ? [[path, policy[meta.data.action]] as const] : [];
  });
  return Object.fromEntries(procedures.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

const Meta = z.object({ action: Action });
