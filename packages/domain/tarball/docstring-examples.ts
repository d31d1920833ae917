/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One example of a docstring as a program: what it says of an expression (`expression; // → value`) is asserted. */
export interface DocstringExample {
  name: string;
  content: string;
}

/** Every `@example` of the package's docstrings, by the file it stands in. */
export function docstringExamples(): DocstringExample[] {
  const source = path.join(import.meta.dirname, '../src');
  const files = globSync('**/*.ts', { cwd: source }).toSorted();
  return files.flatMap((file) => examplesOf(file, readFileSync(path.join(source, file), 'utf8')));
}

function examplesOf(file: string, text: string): DocstringExample[] {
  const blocks = [...text.matchAll(/ \* @example\n \* ```ts\n([\s\S]*?) \* ```/g)];
  return blocks.map(([, block = ''], index) => {
    const lines = block.split('\n').map((line) => asserted(line.replace(/^ \* ?/, '')));
    return {
      name: `example-${file.replace(/\W+/g, '-')}-${index + 1}.ts`,
      content: ["import assert from 'node:assert/strict';", ...lines].join('\n'),
    };
  });
}

function asserted(line: string): string {
  return line.replace(/^(\s*)(.+); \/\/ → (.+)$/, '$1assert.deepEqual($2, $3);');
}
