import type { AddressInfo } from 'node:net';
import { bug } from '@coalition/domain/values';
import type { FastifyInstance } from 'fastify';
import { findAsker } from '../../access/session.store.ts';
import { secretHeader } from '../keys/keys.ts';
import { makeListener } from './listener.ts';
import { makeLogger } from './logger.ts';
import { exampleInstallation } from '../office.examples.ts';
import { currentInstant, type Office } from '../office.ts';
import { publicRouter, staffRouter } from '../../listeners/routers.ts';

/** A listener on a free port of this machine, with everything it wrote to its log. */
export interface ExampleListener {
  server: FastifyInstance;
  port: number;
  url: string;
  /** All lines so far. */
  log: () => string;
  /** Headers of somebody who belongs to the installation. */
  headers: Record<string, string>;
}

const secret = 'c0ffee'.repeat(10);

/** Starts the public or the staff listener as the api does; close its server after the tests. */
export async function startListener(
  db: Office['db'],
  kind: 'public' | 'staff',
  isReady: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<ExampleListener> {
  let log = '';
  const logger = makeLogger({ write: (line: string) => (log += line) });
  logger.level = 'trace';
  const parts = { secret, logger, isReady };
  const office = { db, asker: { role: 'visitor' }, requestId: 'example', installation: exampleInstallation } as const;
  const server =
    kind === 'public'
      ? makeListener(parts, {
          router: publicRouter,
          createContext: async () => ({ ...office, now: currentInstant() }),
        })
      : makeListener(parts, {
          router: staffRouter,
          createContext: async ({ req }) => {
            const now = currentInstant();
            return { ...office, now, asker: await findAsker(db, req.headers.authorization, now) };
          },
        });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = server.server.address();
  const port = isInternet(address) ? address.port : bug('no port');
  return { server, port, url: `http://127.0.0.1:${String(port)}`, log: () => log, headers: { [secretHeader]: secret } };
}

function isInternet(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
