import type { VerbNames } from './verb-files.ts';

/** The router of what can be done to a noun beyond what any record has, with its first procedure. */
export function actsFile(names: VerbNames): string {
  const { noun, file, act, row } = names;
  return `import { Line } from '@coalition/domain/values';
import { z } from 'zod';
import { shownTo } from '../revisions/records/list-records.ts';
import { recordIdPattern } from '../revisions/records/record.store.ts';
import { orRefuse } from '../server/failure-response.ts';
import { procedure, router } from '../server/trpc.ts';
import { ${act} } from './${file}.ts';

/** Names a record and the revision the person saw; a reason stands in its history. */
const target = z.strictObject({
  id: z.string().regex(recordIdPattern, { error: 'not_an_id' }),
  expectedRevision: z.int().min(1),
  reason: Line.max(500, { error: 'too_long' }).nullable(),
});

/** What the office does to ${row} beyond what any record has. */
export const ${noun}ActsRouter = router({
${procedureLines(names)}
});
`;
}

/** The router with one more procedure, after the others. */
export function withAct(text: string, names: VerbNames): string {
  const withImport = text.replace(/\n\n\/\*\*/, `\nimport { ${names.act} } from './${names.file}.ts';$&`);
  return withImport.replace(/\n\}\);\n$/, `\n${procedureLines(names)}$&`);
}

function procedureLines({ verb, act }: VerbNames): string {
  return `  ${camel(verb)}: procedure('edit_record')
    .input(target)
    .mutation(async ({ ctx, input }) => shownTo(ctx.asker, orRefuse(await ${act}(ctx, input)))),`;
}

function camel(verb: string): string {
  return verb.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}
