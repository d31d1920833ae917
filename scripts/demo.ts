import { variables } from './environment.ts';
import { buildApps } from './processes/build-apps.ts';
import { partsOf } from './processes/part.ts';
import { serve } from './processes/serve.ts';

const ofItsOwn = {
  DATA_DIR: './data-demo',
  WEB_PORT: '3100',
  ADMIN_PORT: '3101',
  API_PUBLIC_PORT: '4100',
  API_STAFF_PORT: '4101',
};

// `pnpm demo`: an instance beside the real one. It never takes the real one's database or addresses from the variables.
process.exitCode = await serve({
  variables: {
    ...variables,
    ...ofItsOwn,
    DATABASE_URL: undefined,
    WEB_ORIGIN: undefined,
    ADMIN_ORIGIN: undefined,
    DEMO: '1',
    NODE_ENV: 'production',
  },
  partsOf,
  prepare: buildApps,
});
