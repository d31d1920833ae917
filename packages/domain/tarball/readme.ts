/// <reference types="node" />
import { readFileSync } from 'node:fs';

/** A block of the README that names a file, and the output that the README promises for it; null where it promises none. */
export interface ReadmeFile {
  name: string;
  content: string;
  output: string | null;
}

/** The files of the README's ten-minute start, in its order: blocks whose first line is like ```ts name.ts. */
export function readmeFiles(): ReadmeFile[] {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, , name, content], index) => {
    if (name === undefined || content === undefined) return [];
    const next = blocks[index + 1];
    return [{ name, content, output: next?.[1] === 'text' ? (next[3] ?? null) : null }];
  });
}
