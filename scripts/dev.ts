import { variables } from './environment.ts';
import { watchedParts } from './processes/part.ts';
import { serve } from './processes/serve.ts';

// `pnpm dev`: the api starts again and the apps reload whenever a file is saved.
process.exitCode = await serve({
  variables: { ...variables, NODE_ENV: 'development' },
  partsOf: watchedParts,
  prepare: () => Promise.resolve(true),
});
