import { explainBackupFailure } from './backup.failures.ts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Database } from '../database/open-database.ts';
import { currentInstant } from '../server/office.ts';
import { backUp } from './back-up.ts';

/** Path on the staff listener by which `pnpm backup` asks the running office for a backup. */
export const backupPath = '/operator/backup';

/** What the office answers: the file it wrote, or a sentence for the terminal. */
export const BackupAnswer = z.discriminatedUnion('isDone', [
  z.strictObject({ isDone: z.literal(true), file: z.string(), sizeBytes: z.int() }),
  z.strictObject({ isDone: z.literal(false), sentence: z.string() }),
]);
export type BackupAnswer = z.infer<typeof BackupAnswer>;

/**
 * Lets whoever knows the shared secret ask for a backup; while one is being made, others who ask get the same one.
 * Add it to the staff listener only, whose hook checks the secret.
 */
export function addBackupRoute(server: FastifyInstance, work: { database: Database; dataDir: string }): void {
  let running: Promise<BackupAnswer> | undefined;
  server.post(backupPath, async () => {
    running ??= answer(work).finally(() => {
      running = undefined;
    });
    return running;
  });
}

async function answer(work: { database: Database; dataDir: string }): Promise<BackupAnswer> {
  const made = await backUp({ ...work, at: currentInstant() });
  if (!made.ok) return { isDone: false, sentence: explainBackupFailure(made.failure) };
  return { isDone: true, file: made.value.file, sizeBytes: made.value.sizeBytes };
}
