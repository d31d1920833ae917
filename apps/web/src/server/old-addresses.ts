import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PageKey } from '@coalition/domain/pages';
import { pageOfKey, pathOf } from '../lib/addresses.ts';

const OldAddress = z.strictObject({
  from: z.string().startsWith('/'),
  to: z.union([z.strictObject({ page: z.string() }), z.strictObject({ resource: z.string() })]),
});

/** Where the addresses of the site this one replaces lead, by path; they were in English. Empty where no file says any. */
export function readOldAddresses(contentDir: string): Map<string, string> {
  const text = readText(join(contentDir, 'old-addresses.yaml'));
  const list = z.array(OldAddress).parse(text === null ? [] : parse(text));
  return new Map(list.filter(({ from }) => from !== '/').map(({ from, to }) => [from, pathTo(to)]));
}

function pathTo(to: z.infer<typeof OldAddress>['to']): string {
  if ('resource' in to) return pathOf('resource', 'en', to.resource);
  return pathOf(pageOfKey[PageKey.parse(to.page.replace(/-/g, '_'))], 'en');
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
