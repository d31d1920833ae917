import { join } from 'node:path';
import type { Environment } from '../../packages/api/src/environment.ts';

/** The folder that holds everything, whatever folder the command was called from. */
export const root = join(import.meta.dirname, '../..');

/** One of the processes of an installation. */
export interface Part {
  name: string;
  /** The file that node runs, from the root. */
  entry: string;
  ports: number[];
  /** The address that answers with a success once the process can serve. */
  readyUrl: string;
}

/** The three processes in the order of their start; they stop in the opposite order. */
export function partsOf(environment: Environment): Part[] {
  const here = (port: number) => `http://127.0.0.1:${String(port)}`;
  const { API_PUBLIC_PORT, API_STAFF_PORT, WEB_PORT, ADMIN_PORT } = environment;
  return [
    {
      name: 'api',
      entry: 'packages/api/src/main.ts',
      ports: [API_PUBLIC_PORT, API_STAFF_PORT],
      readyUrl: `${here(API_PUBLIC_PORT)}/readyz`,
    },
    { name: 'web', entry: 'apps/web/src/server/main.ts', ports: [WEB_PORT], readyUrl: `${here(WEB_PORT)}/healthz` },
    {
      name: 'admin',
      entry: 'apps/admin/src/server/main.ts',
      ports: [ADMIN_PORT],
      readyUrl: `${here(ADMIN_PORT)}/healthz`,
    },
  ];
}
