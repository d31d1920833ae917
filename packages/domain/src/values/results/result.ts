import { z } from 'zod';

/** What a decision or use case returns. Expected refusals are values; only bugs throw. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; failure: Refusal };

/** Wraps what a decision produced. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Wraps why a decision refused; the caller's world is unchanged. */
export function fail<Refusal>(failure: Refusal): { ok: false; failure: Refusal } {
  return { ok: false, failure };
}

/** What sort of refusal it is; each transport maps it to its own status, exhaustively. */
export const FailureKind = z.enum([
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_many',
  'unavailable',
]);
export type FailureKind = z.infer<typeof FailureKind>;

/** A refusal as plain data: a stable code, its kind, and facts (ids, times), never prose. */
export interface Failure<Code extends string = string, Kind extends FailureKind = FailureKind, Facts = unknown> {
  code: Code;
  kind: Kind;
  facts: Facts;
}

/** One entry of the failure catalogue: call it with the facts to make the failure. */
export interface FailureDefinition<Code extends string, Kind extends FailureKind, Shape extends z.ZodRawShape> {
  (facts: z.infer<z.ZodObject<Shape>>): Failure<Code, Kind, z.infer<z.ZodObject<Shape>>>;
  code: Code;
  kind: Kind;
  schema: z.ZodObject<Shape>;
}

/**
 * Defines a failure of the catalogue.
 *
 * @param code stable, `noun_state`; the sentence a person reads is keyed by it
 * @param shape the facts, as a zod shape
 */
export function failure<const Code extends string, const Kind extends FailureKind, Shape extends z.ZodRawShape>(
  code: Code,
  kind: Kind,
  shape: Shape,
): FailureDefinition<Code, Kind, Shape> {
  const make = (facts: z.infer<z.ZodObject<Shape>>): Failure<Code, Kind, z.infer<z.ZodObject<Shape>>> => ({
    code,
    kind,
    facts,
  });
  return Object.assign(make, { code, kind, schema: z.object(shape) });
}

/** The failure that a definition makes, as a type. */
export type FailureOf<Definition extends (facts: never) => unknown> = ReturnType<Definition>;
