import { carryOut } from './generators/edit.ts';
import { planVerb } from './generators/plan-verb.ts';
import { root } from './processes/part.ts';

// `pnpm new:verb cancel-event events`: begins one thing that is done to a noun, or says in one sentence why not.
const [file = '', row = ''] = process.argv.slice(2);
const plan = planVerb(root, file, row);
if (plan.ok) {
  for (const written of carryOut(root, plan.value)) process.stdout.write(`${written}\n`);
  process.stdout.write(`\nNow:\n${plan.value.left.map((sentence) => `- ${sentence}\n`).join('')}`);
} else {
  process.stderr.write(`${plan.failure}\n`);
  process.exitCode = 1;
}
