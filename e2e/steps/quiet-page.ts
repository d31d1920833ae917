import { test as base, expect, type BrowserContext } from '@playwright/test';
import { visited } from '../environment.ts';

interface Fixtures {
  /** What the browser complained about or asked of strangers; must stay empty. */
  complaints: string[];
}

/**
 * Every story runs in a browser that is listened to: an error on its console, a script that broke, or one request to
 * another origin fails the story. The browser finds no stranger's address (see the config), so none is reached.
 */
export const test = base.extend<Fixtures>({
  // Each story comes from a network of its own, by the proxy that the installation is told of: limits are for one network.
  extraHTTPHeaders: async ({ browserName: _browserName }, use, { testId }) => {
    const number = [...testId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_536, 7);
    await use({ 'x-forwarded-for': `198.18.${String(number >> 8)}.${String(number & 255)}` });
  },
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      listen(context, complaints);
      await use(complaints);
      expect(complaints, 'the browser complained or asked a stranger').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Notes every complaint of a context; for contexts that a story opens beside its own. */
export function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} at ${message.location().url}`);
  });
  context.on('weberror', (error) => complaints.push(`script: ${error.error().message}`));
  context.on('request', (request) => {
    if (!isOurs(new URL(request.url()))) complaints.push(`request: ${request.url()}`);
  });
}

function isOurs({ protocol, origin }: URL): boolean {
  return protocol === 'data:' || protocol === 'blob:' || origin === visited.web || origin === visited.admin;
}
