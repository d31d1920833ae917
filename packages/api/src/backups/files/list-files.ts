import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { backedUpFolders } from '../manifest.ts';

/**
 * Paths of all files that go into a backup, relative to the data folder, with `/`, in order. Hidden files are those that
 * somebody is still writing, and stay out.
 */
export function listFiles(dataDir: string): string[] {
  return backedUpFolders
    .flatMap((folder) => filesUnder(join(dataDir, folder)))
    .map(toPath)
    .sort();

  function toPath(file: string): string {
    return relative(dataDir, file).split(sep).join('/');
  }
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}
