import { ActionForbidden, mayDo, SessionEnded, type Action } from '@coalition/domain/access';
import { ContentInvalid } from '@coalition/domain/revisions';
import type { Failure } from '@coalition/domain/values';
import { initTRPC, type TRPCError, type TRPCDefaultErrorShape } from '@trpc/server';
import { z } from 'zod';
import { writeAudit } from './write-audit.ts';
import { Refusal, refuse, statusByKind } from './listening/failure-response.ts';
import { storageFailureOf } from './listening/storage-failure.ts';
import type { Office } from './office.ts';

/** What every procedure declares: the action of the policy table that it is. */
export interface ProcedureMeta {
  action: Action;
}

const t = initTRPC
  .context<Office>()
  .meta<ProcedureMeta>()
  .create({
    // Values cross as they are: everything we send is JSON already, so the types need no rewriting.
    transformer: { serialize: (value: unknown) => value, deserialize: (value: unknown): unknown => value },
    errorFormatter: ({ shape, error }) => errorShape(shape, failureOf(error)),
  });

/** The shape of an error: a code and the refusal's data, never a message or a stack of ours. */
function errorShape(shape: TRPCDefaultErrorShape, failure: Failure | null) {
  const httpStatus = failure === null ? shape.data.httpStatus : statusByKind[failure.kind];
  return {
    ...shape,
    message: failure?.code ?? 'internal_error',
    data: { code: shape.data.code, httpStatus, failure },
  };
}

/** The refusal behind an error of a procedure, or what keeps the database from answering; null where something broke. */
export function failureOf(error: TRPCError): Failure | null {
  if (error instanceof Refusal) return error.failure;
  if (error.cause instanceof z.ZodError) return ContentInvalid({ issues: issuesOf(error.cause) });
  return storageFailureOf(error.cause);
}

/** The issues of a refused input: where, and a code that names the sentence to show. */
export function issuesOf(error: z.ZodError): { path: (string | number)[]; code: string }[] {
  return error.issues.slice(0, 100).map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part)),
    code: /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code,
  }));
}

/** Makes a router of procedures and routers. */
export const router = t.router;

/** Makes a procedure out of an action: only roles that may do it get in. */
export function procedure(action: Action) {
  return t.procedure.meta({ action }).use(async ({ ctx, next, path }) => {
    const { role } = ctx.asker;
    if (mayDo(role, action)) return next();
    if (role === 'visitor') return refuse(SessionEnded({}));
    await writeAudit(ctx, ctx.db, { action: 'access.refused', noun: null, recordId: null, facts: { procedure: path } });
    return refuse(ActionForbidden({ action, role }));
  });
}

/** Makes callers that run procedures in this process, for tests. */
export const createCallerFactory = t.createCallerFactory;
