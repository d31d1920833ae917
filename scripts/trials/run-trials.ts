import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeReport } from './write-report.ts';

/** What a trial is given. */
export interface TrialParts {
  /** How often to do what it does. */
  times: number;
  log: (line: string) => void;
}

interface Trial {
  name: string;
  file: string;
}

/** Trials of some folders by name, alphabetically; empty where there are none. */
export function listTrials(folders: readonly string[]): Trial[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ name: file.replace(/^.*\//, '').replace(/\.ts$/, ''), file }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * Runs one trial by name, or all, prints as it goes and keeps the last report of each.
 *
 * @returns whether all went well; false for a name that there is none of
 */
export async function runTrials(
  trials: readonly Trial[],
  { wanted, times, kind }: { wanted: string | undefined; times: number; kind: string },
): Promise<boolean> {
  const chosen = trials.filter(({ name }) => wanted === undefined || name === wanted);
  if (chosen.length === 0) {
    process.stderr.write(
      `There is no ${kind} of that name. There are: ${trials.map(({ name }) => name).join(', ')}.\n`,
    );
    return false;
  }
  let isAllWell = true;
  for (const { name, file } of chosen) {
    const lines: string[] = [];
    const log = (line: string): void => {
      lines.push(line);
      process.stdout.write(`${line}\n`);
    };
    const trial: { run: (parts: TrialParts) => Promise<boolean> } = await import(pathToFileURL(file).href);
    const isWell = await trial.run({ times, log });
    writeReport(`${kind}-${name}`, `${kind} ${name}`, ['```', ...lines, '```']);
    isAllWell &&= isWell;
  }
  return isAllWell;
}
