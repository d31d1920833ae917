import { readAdminEnvironment } from './environment.ts';
import { startAdmin } from './start-admin.ts';

const environment = readAdminEnvironment(process.env);
if (!environment.ok) {
  process.stderr.write(`${environment.failure}\n`);
  process.exit(1);
}
const admin = await startAdmin(environment.value).catch((error: unknown) => {
  process.stderr.write(
    `Port ${String(environment.value.ADMIN_PORT)} cannot be used: ${error instanceof Error ? error.message : 'unknown reason'}.\n`,
  );
  process.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void admin.stop().then(() => process.exit(0)));
}
process.on('unhandledRejection', (error) => {
  process.stderr.write(
    `${JSON.stringify({ level: 50, name: 'admin', trace: error instanceof Error ? error.stack : String(error) })}\n`,
  );
});
