import type { RowNames } from './row-names.ts';

/** The files of a new noun in the domain, by their path from the root. */
export function domainFiles(names: RowNames, prefix: string): [string, string][] {
  const folder = `packages/domain/src/${names.row}`;
  return [
    [`${folder}/${names.noun}.ts`, nounFile(names, prefix)],
    [`${folder}/${names.noun}.test.ts`, nounTest(names, prefix)],
    [`${folder}/index.ts`, `export { ${doorNames(names)} } from './${names.noun}.ts';\n`],
  ];
}

function doorNames({ noun, type }: RowNames): string {
  return [`${type}Facts`, `${type}Id`, `${noun}Kind`, `${type}Text`].join(', ');
}

function nounFile({ row, noun, type, types, english, meaning }: RowNames, prefix: string): string {
  return `import { z } from 'zod';
import { recordKind } from '../revisions/index.ts';
import { idOf, Line, Paragraph } from '../values/index.ts';

/** \`${prefix}_\` and a UUIDv7. */
export const ${type}Id = idOf('${prefix}');
export type ${type}Id = z.infer<typeof ${type}Id>;

/** What is true in both languages of one ${english}: ${meaning}. */
export const ${type}Facts = z.strictObject({});
export type ${type}Facts = z.infer<typeof ${type}Facts>;

/** What is said of one ${english}, in one language. */
export const ${type}Text = z.strictObject({ name: Line });
export type ${type}Text = z.infer<typeof ${type}Text>;

/** ${types} as records of the office. */
export const ${noun}Kind = recordKind({
  noun: '${row}',
  prefix: '${prefix}',
  Facts: ${type}Facts,
  Text: ${type}Text,
  Confidential: z.strictObject({ note: Paragraph.nullable() }),
});
`;
}

function nounTest({ row, noun, type, english }: RowNames, prefix: string): string {
  return `import { expect, it } from 'vitest';
import { ${type}Facts, ${noun}Kind } from './${noun}.ts';

it('is kept as a record of its own', () => {
  expect(${noun}Kind).toMatchObject({ noun: '${row}', prefix: '${prefix}' });
});

it('takes what is known of one ${english}, and nothing made up', () => {
  expect(${type}Facts.safeParse({ guessed: true }).success).toBe(false);
  expect.fail('Write the facts of one ${english}, and examples of what they refuse.');
});
`;
}
