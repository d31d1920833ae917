import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../packages/domain/src/values/index.ts';

/** A change of one place in a file that is there. */
export interface Edit {
  /** Path from the root. */
  file: string;
  /** The place, found once. */
  at: RegExp;
  /** What stands there afterwards. @param groups what the place's groups hold */
  becomes: (place: string, groups: readonly string[]) => string;
}

/** What a generator wants to write: whole files by their path from the root, and what it leaves to a person. */
export interface Plan {
  files: ReadonlyMap<string, string>;
  /** Sentences, in the order in which one would go about it. */
  left: readonly string[];
}

/** Adds a line under the one that reads exactly so. */
export function besideLine(file: string, line: string, added: string): Edit {
  return { file, at: exactly(line), becomes: (place) => `${place}\n${added}` };
}

/** Puts another line in the place of the one that reads exactly so. */
export function insteadOfLine(file: string, line: string, other: string): Edit {
  return { file, at: exactly(line), becomes: () => other };
}

function exactly(line: string): RegExp {
  return new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'm');
}

/**
 * The files as they are after all edits, by their path; nothing is written.
 *
 * @fails with one sentence where a file has not the line the generator looks for
 */
export function applyEdits(root: string, edits: readonly Edit[]): Result<Map<string, string>, string> {
  const changed = new Map<string, string>();
  for (const { file, at, becomes } of edits) {
    const text = changed.get(file) ?? readText(root, file);
    const place = at.exec(text);
    if (place === null)
      return fail(`${file || 'A file'} has no line like ${at.source}: the generator no longer knows its form.`);
    const end = place.index + place[0].length;
    changed.set(file, `${text.slice(0, place.index)}${becomes(place[0], place.slice(1))}${text.slice(end)}`);
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
