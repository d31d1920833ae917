import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Environment as admin } from '../../apps/admin/src/server/environment.ts';
import { Environment as web } from '../../apps/web/src/server/environment.ts';
import { Environment as api } from '../../packages/api/src/environment.ts';
import { judgeGlossary } from './judge-glossary.ts';
import { judgeLinks } from './judge-links.ts';
import { judgeSettings, type Setting } from './judge-settings.ts';
import { root } from '../processes/part.ts';

const documents = ['*.md', 'docs/**/*.md', 'content/**/*.md', 'packages/*/README.md'];
const noRows = new Set(['values']);

const sentences = [...glossary(), ...links(), ...settings()];
for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
process.exitCode = sentences.length === 0 ? 0 : 1;

function glossary(): string[] {
  const folders = readdirSync(join(root, 'packages/domain/src'), { withFileTypes: true });
  const rows = folders.filter((folder) => folder.isDirectory() && !noRows.has(folder.name));
  return judgeGlossary(
    read('GLOSSARY.md') ?? '',
    rows.map(({ name }) => name),
  );
}

function links(): string[] {
  const files = documents
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => !file.includes('node_modules'));
  return files.toSorted().flatMap((file) => judgeLinks(file, read(file) ?? '', read));
}

function settings(): string[] {
  const found = [api, web, admin].flatMap(({ shape }) => Object.entries(shape).map(settingOf));
  const byName = new Map(found.map((setting) => [setting.name, setting]));
  return judgeSettings(read('README.md') ?? '', [...byName.values()]);
}

function settingOf([name, schema]: [string, z.core.$ZodType]): Setting {
  const shape = z.object({ default: z.union([z.string(), z.number()]).optional() });
  const { default: standard } = shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return { name, standard: standard === undefined ? null : String(standard) };
}

/** The text of a file, the empty text for a folder, null when there is neither. */
function read(path: string): string | null {
  const place = join(root, path);
  if (!existsSync(place)) return null;
  return statSync(place).isDirectory() ? '' : readFileSync(place, 'utf8');
}
