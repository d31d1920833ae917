import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failureWords } from '../../packages/ui/src/revisions/failure.words.ts';
import { FailureKind } from '../../packages/domain/src/values/index.ts';
import { root } from '../processes/part.ts';
import { sentencesOf } from './docstring.ts';
import { exportsOf } from './exports-of.ts';
import { code, page, table } from './markdown.ts';
import { isSchema, shapeInWords, shapeOf } from './shape.ts';

const Parts = z.object({ code: z.string(), kind: FailureKind, schema: z.custom<z.core.$ZodType>(isSchema) });

/** A definition is a function that carries its parts. */
const Definition = z
  .custom<Readonly<Record<string, unknown>>>((value) => typeof value === 'function' && 'code' in value)
  .transform(({ code: name, kind, schema }) => ({ code: name, kind, schema }))
  .pipe(Parts);

interface Listed {
  code: string;
  kind: FailureKind;
  facts: string;
  meaning: string;
}

/** The page about every refusal: its code, its kind, its facts, and the sentence that a person reads in each language. */
export async function writeFailures(): Promise<string> {
  const files = globSync('packages/{domain,api}/src/**/*.ts', { cwd: root }).filter(definesFailures).toSorted();
  const listed = (await Promise.all(files.map(failuresOf)))
    .flat()
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const lines = listed.map(({ code: name, kind, facts, meaning }) => [
    code(name),
    kind,
    code(facts),
    meaning,
    wordsOf('en', name),
    wordsOf('fr', name),
  ]);
  return page([
    '# Failures',
    'Every refusal that a caller can receive. Written by `pnpm reference` from the definitions; do not edit.',
    table(['Code', 'Kind', 'Facts', 'When', 'English', 'Français'], lines),
  ]);
}

function definesFailures(file: string): boolean {
  return !/\.(test|test-d|examples)\.ts$/.test(file) && readFileSync(join(root, file), 'utf8').includes('= failure(');
}

async function failuresOf(file: string): Promise<Listed[]> {
  const exported = await exportsOf(join(root, file));
  const sentences = sentencesOf(readFileSync(join(root, file), 'utf8'));
  return [...exported].flatMap(([name, value]) => {
    const definition = Definition.safeParse(value);
    if (!definition.success) return [];
    const { code: failureCode, kind, schema } = definition.data;
    return [{ code: failureCode, kind, facts: shapeInWords(shapeOf(schema)), meaning: sentences.get(name) ?? '' }];
  });
}

function wordsOf(language: 'en' | 'fr', failureCode: string): string {
  const words: Readonly<Record<string, unknown>> = failureWords[language];
  const sentence = words[failureCode];
  return typeof sentence === 'string' ? sentence : '';
}
