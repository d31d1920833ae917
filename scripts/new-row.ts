import { carryOut } from './generators/edit.ts';
import { planRow } from './generators/plan-row.ts';
import { root } from './processes/part.ts';

// `pnpm new:row events [evt]`: begins a noun in every column, or says in one sentence why not.
const [row = '', prefix] = process.argv.slice(2);
const plan = planRow(root, row, prefix);
if (plan.ok) {
  for (const file of carryOut(root, plan.value)) process.stdout.write(`${file}\n`);
  process.stdout.write(`\nNow:\n${plan.value.left.map((sentence) => `- ${sentence}\n`).join('')}`);
} else {
  process.stderr.write(`${plan.failure}\n`);
  process.exitCode = 1;
}
