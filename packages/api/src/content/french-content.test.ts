import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../../../content');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

/** Everything that stands in a file under French, however deep. */
function frenchIn(value: unknown, isFrench = false): string[] {
  if (typeof value === 'string') return isFrench ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => frenchIn(each, isFrench || name === 'fr'));
}

it.each(files)('what is read first in French keeps its punctuation on its line: %s', (file) => {
  const french = frenchIn(parse(readFileSync(join(folder, file), 'utf8')));
  // Straight quotation marks are those of an English title.
  const loose = /[^\u00a0\u202f"][:;?!»](?=[\s*)]|$)|«[^\u00a0\u202f]/;
  expect(french.filter((text) => loose.test(text))).toEqual([]);
});
