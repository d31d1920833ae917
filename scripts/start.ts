import { variables } from './environment.ts';
import { buildApps } from './processes/build-apps.ts';
import { partsOf } from './processes/part.ts';
import { serve } from './processes/serve.ts';

// `pnpm start`: builds what is stale and serves it. `--built` trusts what is there.
process.exitCode = await serve({
  variables: { ...variables, NODE_ENV: 'production' },
  partsOf,
  prepare: async () => process.argv.includes('--built') || (await buildApps()),
});
