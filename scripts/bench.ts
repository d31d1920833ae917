import { join } from 'node:path';
import { root } from './processes/part.ts';
import { listTrials, runTrials } from './trials/run-trials.ts';

// `pnpm bench [name] [rounds]`: figures, as ratios to a named rival in the same run.
const [wanted, rounds] = process.argv.slice(2);
const isWell = await runTrials(listTrials([join(root, 'bench')]), {
  wanted,
  times: Number(rounds ?? '9'),
  kind: 'bench',
});
process.exitCode = isWell ? 0 : 1;
