import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRing, readArrows } from './arrow.ts';
import { findImports } from './find-imports.ts';
import { judgeImport } from './judge-import.ts';
import { root } from '../processes/part.ts';

const folders = ['packages/domain', 'packages/api', 'packages/ui', 'apps/web', 'apps/admin'];

process.exitCode = checkArrows();

/** Compares every import with the arrows in ARCHITECTURE.md and says what points the wrong way. */
function checkArrows(): number {
  const arrows = readArrows(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
  if (arrows === null) return report(['ARCHITECTURE.md has no block of arrows.']);
  const ring = findRing(arrows.rows);
  if (ring !== null) return report([`The arrows of ARCHITECTURE.md go round: ${ring.join(' -> ')}.`]);
  const wrong = findImports(root, folders).map((found) => judgeImport(found, arrows));
  return report(wrong.filter((sentence) => sentence !== null));
}

function report(sentences: readonly string[]): number {
  for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
  return sentences.length === 0 ? 0 : 1;
}
