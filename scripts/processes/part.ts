import { join } from 'node:path';
import type { Environment } from '../../packages/api/src/environment.ts';

/** The folder that holds everything, whatever folder the command was called from. */
export const root = join(import.meta.dirname, '../..');

/** Where the processes of node keep their compiled code: the next start of the same code needs about half of the work. */
export const compiledFolder = join(root, 'node_modules/.cache/compiled');

/** One of the processes of an installation. */
export interface Part {
  name: string;
  /** The file that node runs, from the root. */
  entry: string;
  /** What node itself is told, before the file. */
  nodeOptions?: string[];
  /** What the file is told. */
  options?: string[];
  /** The folder it runs in, from the root; the root itself where there is none. */
  folder?: string;
  ports: number[];
  /** The address that answers with a success once the process can serve. */
  readyUrl: string;
}

/** An address on this machine. */
export function here(port: number): string {
  return `http://127.0.0.1:${String(port)}`;
}

/** Nothing that comes from outside can reach what all objects share through `__proto__`: there is no such key. */
const nodeOptions = ['--disable-proto=delete'];

/** The three processes as visitors meet them, in the order of their start; they stop in the opposite order. */
export function partsOf(environment: Environment): Part[] {
  const { API_PUBLIC_PORT, API_STAFF_PORT, WEB_PORT, ADMIN_PORT } = environment;
  return [
    {
      name: 'api',
      entry: 'packages/api/src/main.ts',
      nodeOptions,
      ports: [API_PUBLIC_PORT, API_STAFF_PORT],
      readyUrl: `${here(API_PUBLIC_PORT)}/readyz`,
    },
    {
      name: 'web',
      entry: 'apps/web/src/server/main.ts',
      nodeOptions,
      ports: [WEB_PORT],
      readyUrl: `${here(WEB_PORT)}/healthz`,
    },
    {
      name: 'admin',
      entry: 'apps/admin/src/server/main.ts',
      nodeOptions,
      ports: [ADMIN_PORT],
      readyUrl: `${here(ADMIN_PORT)}/healthz`,
    },
  ];
}

/** The three processes for whoever changes them: each starts again, or shows the change, when a file of it is saved. */
export function watchedParts(environment: Environment): Part[] {
  const [api, ...apps] = partsOf(environment);
  const watched = apps.map(({ name, ports }): Part => {
    const port = ports[0] ?? 0;
    return {
      name,
      entry: `apps/${name}/node_modules/vite/bin/vite.js`,
      options: ['dev', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
      folder: `apps/${name}`,
      ports,
      readyUrl: `${here(port)}/@vite/client`,
    };
  });
  return api === undefined ? watched : [{ ...api, nodeOptions: ['--watch'] }, ...watched];
}
