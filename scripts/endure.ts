import { join } from 'node:path';
import { root } from './processes/part.ts';
import { listTrials, runTrials } from './trials/run-trials.ts';

// `pnpm endure [name] [times]`: long trials, by the code that the tests run a few times.
const [wanted, times] = process.argv.slice(2);
const trials = listTrials(['scripts/endure', 'packages/api/endure'].map((folder) => join(root, folder)));
const isWell = await runTrials(trials, { wanted, times: Number(times ?? '50'), kind: 'endure' });
process.exitCode = isWell ? 0 : 1;
