import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../packages/domain/src/values/index.ts';
import { filesWith, readText } from './edit.ts';

/** The names that one noun has in every column. */
export interface RowNames {
  /** Folder, and key of routers: `helplines`. */
  row: string;
  /** File and variable: `helpline`. */
  noun: string;
  /** Beginning of types: `Helpline`. */
  type: string;
  /** Beginning of functions about all of them: `Helplines`. */
  types: string;
  /** The glossary's word and meaning, as people say it: `help line`. */
  english: string;
  french: string;
  meaning: string;
}

/** Folders in which a row has its place, from the root. */
export function foldersOf(row: string): string[] {
  return [
    `packages/domain/src/${row}`,
    `packages/api/src/${row}`,
    `packages/ui/src/${row}`,
    `apps/admin/src/lib/${row}`,
  ];
}

/**
 * The names of a row by its line in the glossary.
 *
 * @fails with one sentence where the glossary has no such line
 */
export function rowNames(root: string, row: string): Result<RowNames, string> {
  const lines = readText(root, 'GLOSSARY.md').split('\n');
  const cells = lines.map(cellsOf).find(([name]) => name === `\`${row}\``);
  const [, english, french, meaning] = cells ?? [];
  if (english === undefined || french === undefined || meaning === undefined)
    return fail(`GLOSSARY.md does not know the row ${row}: write its line there first, in both languages.`);
  const noun = english.toLowerCase().replace(/[^a-z]/g, '');
  return ok({ row, noun, type: capitalised(noun), types: capitalised(row), english, french, meaning });
}

function cellsOf(line: string): string[] {
  return line.startsWith('| ')
    ? line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : [];
}

/** The first folder of a row that is there already; null when none is. */
export function takenFolder(root: string, row: string): string | null {
  return foldersOf(row).find((folder) => existsSync(join(root, folder))) ?? null;
}

/** Whether some id of the domain begins with these three letters. */
export function isPrefixTaken(root: string, prefix: string): boolean {
  return filesWith(root, 'packages/domain/src/**/*.ts', `idOf('${prefix}')`).length > 0;
}

/** A word with a capital first letter. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
