import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import of a source file. */
export interface Import {
  /** The file that imports, from the root. */
  file: string;
  /** The text between the quotes. */
  wanted: string;
  /** For a relative import the file that is meant, from the root; else null. */
  target: string | null;
  isTypeOnly: boolean;
}

const notSource =
  /\.(test|test-d|examples)\.ts$|\/(testing|trials|tarball|node_modules|build|dist|\.svelte-kit)\/|test-databases\.ts$/;
const importLine =
  /^\s*(?:import|export)\b(?:([^;'"()=]*?)\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm;

/** The imports of every source file under the given folders; tests and examples may know whom they like. */
export function findImports(root: string, folders: readonly string[]): Import[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/src/**/*.{ts,svelte}`, { cwd: root }))
    .filter((file) => !notSource.test(file))
    .toSorted()
    .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
}

/** The imports in the text of one file. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(importLine)].map(([, clause = '', named, dynamic]) => {
    const wanted = named ?? dynamic ?? '';
    return {
      file,
      wanted,
      target: wanted.startsWith('.') ? normalize(join(dirname(file), wanted)) : null,
      isTypeOnly: /^\s*type\b/.test(clause),
    };
  });
}
