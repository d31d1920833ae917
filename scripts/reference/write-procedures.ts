import { z } from 'zod';
import { Action, policy } from '../../packages/domain/src/access/index.ts';
import { code, page, table } from './markdown.ts';
import { isSchema, shapeInWords, shapeOf } from './shape.ts';

const Definition = z.object({
  type: z.enum(['query', 'mutation', 'subscription']),
  meta: z.object({ action: Action }).optional(),
  inputs: z.array(z.unknown()),
});

/** A router as far as the reference looks into it. */
export interface Described {
  name: string;
  sentence: string;
  /** By path; the transport's own type nests them, its object does not. */
  procedures: Readonly<Record<string, unknown>>;
}

/** The page about every procedure: how it is called, what it takes, and which roles may. */
export function writeProcedures(routers: readonly Described[]): string {
  return page([
    '# Procedures',
    'What the api answers, listener by listener. Written by `pnpm reference` from the routers and the policy table; do not edit.',
    ...routers.flatMap(writeRouter),
  ]);
}

function writeRouter({ name, sentence, procedures }: Described): string[] {
  const paths = Object.keys(procedures).toSorted();
  const lines = paths.map((path) => {
    const { type, meta, inputs } = Definition.parse(definitionOf(procedures[path]));
    const action = meta?.action;
    const roles = action === undefined ? [] : policy[action];
    return [
      code(path),
      type,
      inputs.map(inputInWords).join(' & '),
      action === undefined ? '' : code(action),
      roles.join(', '),
    ];
  });
  return [`## ${name}`, sentence, table(['Procedure', 'Kind', 'Input', 'Action', 'Roles'], lines)];
}

function inputInWords(input: unknown): string {
  return isSchema(input) ? code(shapeInWords(shapeOf(input))) : '';
}

function definitionOf(procedure: unknown): unknown {
  return typeof procedure === 'function' && '_def' in procedure ? procedure._def : null;
}
