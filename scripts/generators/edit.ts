import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../packages/domain/src/values/index.ts';

/** A line that is added to a file that is there. */
export interface Edit {
  /** Path from the root. */
  file: string;
  /** The whole line after which the new one stands; its groups are handed to `line`. */
  after: RegExp;
  line: (groups: readonly string[]) => string;
}

/** What a generator wants to write: whole files by their path from the root, and what it leaves to a person. */
export interface Plan {
  files: ReadonlyMap<string, string>;
  /** Sentences, in the order in which one would go about it. */
  left: readonly string[];
}

/** An edit whose place is one exact line. */
export function besideLine(file: string, line: string, added: string): Edit {
  return { file, after: new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'm'), line: () => added };
}

/**
 * The files as they are after all edits, by their path; nothing is written.
 *
 * @fails with one sentence where a file has not the line the generator looks for
 */
export function applyEdits(root: string, edits: readonly Edit[]): Result<Map<string, string>, string> {
  const changed = new Map<string, string>();
  for (const { file, after, line } of edits) {
    const text = changed.get(file) ?? readText(root, file);
    const place = after.exec(text);
    if (place === null)
      return fail(`${file || 'A file'} has no line like ${after.source}: the generator no longer knows its form.`);
    const end = place.index + place[0].length;
    changed.set(file, `${text.slice(0, end)}\n${line(place.slice(1))}${text.slice(end)}`);
  }
  return ok(changed);
}

/** The text of a file from the root; empty where there is none. */
export function readText(root: string, file: string): string {
  const path = join(root, file);
  return file !== '' && existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The source files among a pattern's that hold a text, in the order of their names. */
export function filesWith(root: string, pattern: string, text: string | RegExp): string[] {
  const holds = (file: string): boolean =>
    typeof text === 'string' ? readText(root, file).includes(text) : text.test(readText(root, file));
  return globSync(pattern, { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && holds(file))
    .toSorted();
}

/** Writes the files of a plan. Returns their paths, in order. */
export function carryOut(root: string, { files }: Plan): string[] {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...files.keys()].toSorted();
}
