import type { RowNames } from './row-names.ts';

/** The names of one thing that is done to a noun. */
export interface VerbNames extends RowNames {
  /** File: `cancel-event`. */
  file: string;
  /** Function: `cancelEvent`. */
  act: string;
  /** Procedure, and verb of the history: `cancel`. */
  verb: string;
  /** The failure's code: `event_cancel_refused`. */
  code: string;
  /** The failure's name: `EventCancelRefused`. */
  refusal: string;
}

/** The files of a new verb, by their path from the root. */
export function verbFiles(names: VerbNames): [string, string][] {
  const domain = `packages/domain/src/${names.row}/${names.file}`;
  const api = `packages/api/src/${names.row}/${names.file}`;
  return [
    [`${domain}.ts`, decisionFile(names)],
    [`${domain}.test.ts`, decisionTest(names)],
    [`${api}.ts`, useCaseFile(names)],
    [`${api}.test.ts`, useCaseTest(names)],
  ];
}

function decisionFile({ noun, type, act, verb, code, refusal, english }: VerbNames): string {
  return `import { fail, failure, type FailureOf, type Result } from '../values/index.ts';
import type { ${type}Facts } from './${noun}.ts';

/** As it stands, nobody may do this (${verb}) to the ${english}. */
export const ${refusal} = failure('${code}', 'conflict', {});

/**
 * Decides whether the ${english} may go through this, and what its facts are then.
 *
 * @fails ${refusal}
 */
export function ${act}(_facts: ${type}Facts): Result<${type}Facts, FailureOf<typeof ${refusal}>> {
  return fail(${refusal}({}));
}
`;
}

function decisionTest({ file, act, refusal }: VerbNames): string {
  return `import { describe, expect, it } from 'vitest';
import { ${act}, ${refusal} } from './${file}.ts';

describe('${act}', () => {
  it('makes of the facts what it is named after', () => {
    expect(${act}).toBeTypeOf('function');
    expect.fail('Write what ${act} decides, with an example of its facts before and after.');
  });

  it('refuses what must not be', () => {
    expect(${refusal}({})).toMatchObject({ kind: 'conflict' });
    expect.fail('Write what ${act} refuses: one example for each failure.');
  });
});
`;
}

function useCaseFile({ row, noun, type, act, verb, english }: VerbNames): string {
  return `import { ${act} as decide, type ${type}Facts, type ${type}Text } from '@coalition/domain/${row}';
import { editRecord, type OfficeRecord } from '@coalition/domain/revisions';
import { ok, type Failure, type Result } from '@coalition/domain/values';
import { changeRecord } from '../revisions/saving/write-record.ts';
import type { Office } from '../server/office.ts';
import { ${noun}Row } from './${noun}.row.ts';

/**
 * Does to the ${english} what the domain decides, as its next revision; visitors see it once it is published.
 *
 * @param target \`expectedRevision\` is the one the person saw
 * @fails RecordNotFound, RevisionStale, and what the domain refuses
 */
export function ${act}(
  office: Office,
  target: { id: string; expectedRevision: number; reason: string | null },
): Promise<Result<OfficeRecord<${type}Facts, ${type}Text, unknown>, Failure>> {
  const change = { verb: '${verb}', reason: target.reason };
  return changeRecord(office, ${noun}Row, { ...target, change }, async (record) => {
    const decided = decide(record.facts);
    return decided.ok ? ok(await editRecord(record, { facts: decided.value }, office.now)) : decided;
  });
}
`;
}

function useCaseTest({ row, file, act }: VerbNames): string {
  return `import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../database/test-databases.ts';
import { ${act} } from './${file}.ts';

describeOnBothEngines('${row}: ${act}', (open) => {
  it('keeps what was decided, and leaves everything unchanged when it refuses', async () => {
    const { db } = await open();
    expect([db, ${act}]).toHaveLength(2);
    expect.fail('Write what the rows are after ${act}, and that they are the same after each refusal.');
  });
});
`;
}
