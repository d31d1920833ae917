import { join } from 'node:path';
import { root } from './processes/part.ts';
import { listTrials, runTrials } from './trials/run-trials.ts';

// `pnpm endure [name] [times]`: long trials, by the code that the tests run a few times.
const [wanted, times] = process.argv.slice(2);
const trials = listTrials([join(root, 'packages/api/endure')]);
const isWell = await runTrials(trials, { wanted, times: Number(times ?? '50'), kind: 'endure' });
process.exitCode = isWell ? 0 : 1;
