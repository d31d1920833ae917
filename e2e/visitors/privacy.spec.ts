import { request as http } from 'node:http';
import { languages, publicPaths } from '../content/public-addresses.ts';
import { visited } from '../environment.ts';
import { expect, test } from '../steps/quiet-page.ts';

const firstRoundTripBytes = 14 * 1024;

test('sends strict headers with every answer, found or not', async ({ request }) => {
  const others = [
    '/',
    '/robots.txt',
    '/sitemap.xml',
    '/favicon.ico',
    '/nothing',
    ...languages.map(({ missing }) => missing),
  ];
  for (const path of [...(await publicPaths(request)), ...others]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['set-cookie'], path).toBeUndefined();
    if (!(headers['content-type'] ?? '').startsWith('text/html')) continue;
    const policy = headers['content-security-policy'] ?? '';
    for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy, path).toContain(part);
    }
    expect(policy, path).not.toMatch(/unsafe-|https?:|\*/);
  }
});

test('answers what does not exist with a page that helps, in the language of the address', async ({ request }) => {
  for (const { code, missing, library } of languages) {
    const response = await request.get(missing);
    expect(response.status()).toBe(404);
    const html = await response.text();
    expect(html).toContain(`lang="${code}"`);
    expect(html).toContain(library);
  }
});

for (const { code, library } of languages) {
  test(`sends the whole list in ${code} within the first round trip, without a framework’s scripts`, async ({
    request,
  }) => {
    const html = await (await request.get(library)).text();
    const sheets = [...html.matchAll(/<link[^>]+href="([^"]+\.css)"[^>]*>/g)].filter(
      ([tag]) => !tag.includes('disabled'),
    );
    const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)];
    const files = [library, ...[...sheets, ...scripts].map(([, address]) => address ?? '')];
    const sizes = await Promise.all(files.map(compressedBytes));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(firstRoundTripBytes);
    expect(html).not.toMatch(/__sveltekit|modulepreload|kit\.start/);
  });
}

function compressedBytes(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = http(new URL(path, visited.web), { headers: { 'accept-encoding': 'br' } }, (response) => {
      let size = 0;
      response
        .on('data', (chunk: Buffer) => (size += chunk.length))
        .on('end', () => {
          resolve(size);
        });
    });
    asked.on('error', reject).end();
  });
}
