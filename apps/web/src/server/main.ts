import { startSite } from './start-site.ts';
import { readWebEnvironment } from './environment.ts';

const environment = readWebEnvironment(process.env);
if (!environment.ok) {
  process.stderr.write(`${environment.failure}\n`);
  process.exit(1);
}
const site = await startSite(environment.value);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void site.stop().then(() => process.exit(0)));
}
process.on('unhandledRejection', (error) => {
  process.stderr.write(
    `${JSON.stringify({ level: 50, name: 'web', trace: error instanceof Error ? error.stack : String(error) })}\n`,
  );
});
