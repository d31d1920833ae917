import { createServer } from 'node:net';

/** The first of the ports that something else listens on already; null when all are free. */
export async function findBusyPort(ports: readonly number[]): Promise<number | null> {
  for (const port of ports) {
    if (!(await isFree(port))) return port;
  }
  return null;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
