// Unpacks the npm package's Chromium, its fonts and the libraries that a bare machine lacks into TMPDIR, and writes the places as lines.
import { inflate } from '@sparticuz/chromium';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const archives = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');

for (const name of ['chromium', 'fonts.tar', 'swiftshader.tar', 'al2023.tar']) {
  process.stdout.write(`${await inflate(join(archives, `${name}.br`))}\n`);
}
