import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The installation that the stories visit: its ports, its addresses, and a data folder that lasts as long as the run. */
export interface Visited {
  ports: { web: number; admin: number; apiPublic: number; apiStaff: number; mail: number; outside: number };
  web: string;
  admin: string;
  dataDir: string;
  /** Whether an installation on these ports and this folder runs already, and stays when the stories are over. */
  isRunning: boolean;
  /** The browser to use; undefined means the one that Playwright brings. */
  browserPath: string | undefined;
  variables: Readonly<Record<string, string>>;
}

const firstPort = Number(process.env['E2E_FIRST_PORT'] ?? '4300');
const ports = {
  web: firstPort,
  admin: firstPort + 1,
  apiPublic: firstPort + 2,
  apiStaff: firstPort + 3,
  mail: firstPort + 4,
  outside: firstPort + 5,
};

// The runner's workers read this file again and must find the same folder: they inherit the variables of the first reader.
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'coalition-e2e-'));
const dataDir = process.env['E2E_DATA_DIR'];

/** Where the stories take place. */
export const visited: Visited = {
  ports,
  web: `http://127.0.0.1:${String(ports.web)}`,
  admin: `http://127.0.0.1:${String(ports.admin)}`,
  dataDir,
  isRunning: process.env['E2E_RUNNING'] === '1',
  browserPath: process.env['CHROMIUM_PATH'],
  variables: {
    DATA_DIR: dataDir,
    WEB_PORT: String(ports.web),
    ADMIN_PORT: String(ports.admin),
    API_PUBLIC_PORT: String(ports.apiPublic),
    API_STAFF_PORT: String(ports.apiStaff),
    TRUSTED_PROXIES: '1',
    // Stories that write mail start a server there; the others write none.
    SMTP_URL: `smtp://127.0.0.1:${String(ports.mail)}`,
  },
};
