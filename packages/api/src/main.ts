import { readEnvironment } from './environment.ts';
import { makeLogger } from './server/listening/logger.ts';
import { startOffice } from './listeners/start-office.ts';

const logger = makeLogger();

const environment = readEnvironment(process.env);
if (!environment.ok) {
  process.stderr.write(`${environment.failure}\n`);
  process.exit(1);
}
const office = await startOffice(environment.value, logger);
if (!office.ok) {
  process.stderr.write(`${office.failure}\n`);
  process.exit(1);
}

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void office.value.stop().finally(() => process.exit(0));
  });
}
process.on('unhandledRejection', (error) => {
  logger.error({ err: error }, 'a promise was rejected and nobody listened');
});
