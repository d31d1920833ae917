import { inWords } from './testing/count.ts';
import { testAll } from './testing/test-all.ts';

const count = await testAll();
process.stdout.write(`\n${inWords(count)}\n`);
process.exitCode = count.failed === 0 ? 0 : 1;
