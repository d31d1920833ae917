import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failureWords } from '../../packages/ui/src/revisions/failure.words.ts';
import { FailureKind } from '../../packages/domain/src/values/index.ts';
import { root } from '../processes/part.ts';
import { sentencesOf } from './docstring.ts';
import { code, page, table } from './markdown.ts';
import { isSchema, shapeInWords, shapeOf } from './shape.ts';

const Definition = z.object({ code: z.string(), kind: FailureKind, schema: z.custom<z.core.$ZodType>(isSchema) });

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
  return !/\.(test|test-d|examples)\.ts$/.test(file) && /= failure\(/.test(readFileSync(join(root, file), 'utf8'));
}

async function failuresOf(file: string): Promise<Listed[]> {
  const exported: Record<string, unknown> = { ...(await import(join(root, file))) };
  const sentences = sentencesOf(readFileSync(join(root, file), 'utf8'));
  return Object.entries(exported).flatMap(([name, value]) => {
    if (typeof value !== 'function') return [];
    const definition = Definition.safeParse({ ...value });
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
