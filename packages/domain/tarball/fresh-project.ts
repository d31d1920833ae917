/// <reference types="node" />
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packageFolder = fileURLToPath(new URL('..', import.meta.url));

/** A project in a temporary folder that knows the package by its tarball only. */
export interface FreshProject {
  folder: string;
  tarball: string;
  remove(): void;
}

/** Packs the package and puts it, with zod and the types of Node, into a new project; nothing comes from the network. */
export async function makeFreshProject(): Promise<FreshProject> {
  const folder = mkdtempSync(path.join(tmpdir(), 'domain-'));
  const tarball = await packInto(folder);
  const modules = path.join(folder, 'node_modules');
  mkdirSync(path.join(modules, '@coalition/domain'), { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', path.join(modules, '@coalition/domain')]);
  mkdirSync(path.join(modules, '@types'));
  cpSync(installed('zod'), path.join(modules, 'zod'), { recursive: true });
  symlinkSync(installed('@types/node'), path.join(modules, '@types/node'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const compilerOptions = {
  module: 'nodenext',
  target: 'es2024',
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  types: ['node'],
};

async function packInto(folder: string): Promise<string> {
  const pnpm = process.env['npm_execpath'];
  const [command, ...first] = pnpm?.includes('pnpm') === true ? commandOf(pnpm) : ['npx', '-y', 'pnpm@12'];
  await run(command, [...first, 'pack', '--pack-destination', folder], { cwd: packageFolder });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  return path.join(folder, name ?? 'no-tarball.tgz');
}

function commandOf(executable: string): [string, ...string[]] {
  return /\.[cm]?js$/.test(executable) ? [process.execPath, executable] : [executable];
}

function installed(name: string): string {
  return realpathSync(path.join(packageFolder, 'node_modules', name));
}

/** Runs a command in a folder and gives what it printed, on both streams, with its exit code. */
export async function runIn(
  folder: string,
  command: string,
  ...args: string[]
): Promise<{ code: number; printed: string }> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((resolve) => {
    execFile(command, args, { cwd: folder, maxBuffer: 10_000_000, env }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : Number(error !== null),
        printed: stdout + stderr,
      });
    });
  });
}
