import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { Failure, FailureKind, Result } from '@coalition/domain/values';

/** The transport's status for each kind of refusal; a kind without one does not compile. */
const codeByKind = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  too_many: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<FailureKind, TRPC_ERROR_CODE_KEY>;

/** The status of an answer outside the procedures for each kind of refusal; the same that the transport gives. */
export const statusByKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<FailureKind, number>;

/** A refusal on its way through the transport; the client finds the failure in `data.failure`. */
export class Refusal extends TRPCError {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super({ code: codeByKind[failure.kind], message: failure.code });
    this.failure = failure;
  }
}

/** Ends a procedure with a refusal. */
export function refuse(failure: Failure): never {
  throw new Refusal(failure);
}

/** The value of a result, or the end of the procedure with its refusal. */
export function orRefuse<Value>(result: Result<Value, Failure>): Value {
  return result.ok ? result.value : refuse(result.failure);
}
