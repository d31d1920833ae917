import { partsOf } from '../../scripts/processes/part.ts';
import { serve } from '../../scripts/processes/serve.ts';
import { variables } from '../../scripts/environment.ts';

// What `start` runs, on the production build made before, but for the main file of the api.
process.exitCode = await serve({
  variables: { ...variables, NODE_ENV: 'production' },
  partsOf: (environment) =>
    partsOf(environment).map((part) => (part.name === 'api' ? { ...part, entry: 'e2e/trial/office.ts' } : part)),
  prepare: () => Promise.resolve(true),
});
