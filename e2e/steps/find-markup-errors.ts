import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';

/** Why the Nu HTML checker is left out; null where a Java runtime is there to run it. */
export function whyNoMarkupChecker(): string | null {
  const isThere = spawnSync('java', ['-version']).status === 0;
  return isThere ? null : 'The Nu HTML checker needs a Java runtime, and there is none on this machine.';
}

const Findings = z.object({
  messages: z.array(
    z.object({ type: z.string(), url: z.string(), message: z.string(), extract: z.string().optional() }),
  ),
});

/** What the Nu HTML checker says against pages as they are sent, each with its path. Empty where all are right. */
export async function findMarkupErrors(request: APIRequestContext, addresses: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-markup-'));
  try {
    const files = new Map<string, string>();
    for (const [number, address] of addresses.entries()) {
      const file = join(folder, `${String(number)}.html`);
      writeFileSync(file, await (await request.get(address, { headers: { accept: 'text/html' } })).text());
      files.set(basename(file), address);
    }
    return readWithChecker([...files.keys()].map((name) => join(folder, name))).map(
      ({ url, message, extract }) => `${files.get(basename(url)) ?? url}: ${message} (${extract?.trim() ?? ''})`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readWithChecker(files: readonly string[]): z.infer<typeof Findings>['messages'] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const options = ['-Xss4m', '-jar', jar, '--exit-zero-always', '--stdout', '--format', 'json', ...files];
  const { stdout } = spawnSync('java', options, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  // What it only remarks on, such as a closing slash that does nothing, is no error; of styles it knows less than browsers do.
  return Findings.parse(JSON.parse(stdout)).messages.filter(
    ({ type, message }) => type === 'error' && !message.startsWith('CSS:'),
  );
}
