import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openApiDocument } from '../packages/domain/src/interchange/index.ts';
import { publicRouter, staffRouter } from '../packages/api/src/listeners/routers.ts';
import { root } from './processes/part.ts';
import { writeCitations } from './reference/write-citations.ts';
import { writeFailures } from './reference/write-failures.ts';
import { writeNouns } from './reference/write-nouns.ts';
import { writeProcedures } from './reference/write-procedures.ts';

const isCheck = process.argv.includes('--check');

const routers = [
  {
    name: 'Public listener',
    sentence: 'Asked by the public site: nothing here can see a draft or a confidential fact.',
    procedures: publicRouter._def.procedures,
  },
  { name: 'Staff listener', sentence: 'Asked by the office.', procedures: staffRouter._def.procedures },
];

const pages = [
  { file: 'docs/reference/nouns.md', text: await writeNouns() },
  { file: 'docs/reference/procedures.md', text: writeProcedures(routers) },
  { file: 'docs/reference/failures.md', text: await writeFailures() },
  { file: 'docs/reference/openapi.json', text: `${JSON.stringify(openApiDocument(), null, 1)}\n` },
  { file: 'docs/reference/citations.md', text: writeCitations() },
];

const stale = pages.filter(
  ({ file, text }) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text,
);
for (const { file, text } of stale) {
  process.stdout.write(isCheck ? `${file} no longer says what the code says: run \`pnpm reference\`.\n` : `${file}\n`);
  if (isCheck) continue;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
process.exitCode = isCheck && stale.length > 0 ? 1 : 0;
