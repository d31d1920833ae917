import type { Failure, FailureKind } from './result.ts';

/**
 * The failures among the exports of some doors (`import * as members from '@coalition/domain/members'`), by code, each once:
 * what a reference lists and what the sentences of an interface must cover.
 */
export function failureCatalogue(doors: readonly object[]): Pick<Failure, 'code' | 'kind'>[] {
  const definitions = doors.flatMap((door) => Object.values(door).filter(isDefinition));
  const byCode = new Map(definitions.map(({ code, kind }) => [code, { code, kind }]));
  return [...byCode.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}

function isDefinition(value: unknown): value is { code: string; kind: FailureKind } {
  return typeof value === 'function' && 'code' in value && 'kind' in value && 'schema' in value;
}
