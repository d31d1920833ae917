import { mayDo } from '@coalition/domain/access';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { currentInstant, type Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { exportInto, findExport, noteExport } from './export-desk.ts';
import { explainExportFailure } from '../export.failures.ts';

/** Path on the staff listener under which the owner has an export by its name. */
export const exportPath = '/exports';

/** Path on the staff listener by which `pnpm export` asks the running office. */
export const operatorExportPath = '/operator/export';

/** What the office answers the terminal: the file it wrote, or a sentence. */
export const ExportAnswer = z.discriminatedUnion('isDone', [
  z.strictObject({ isDone: z.literal(true), file: z.string(), sizeBytes: z.int(), lines: z.int() }),
  z.strictObject({ isDone: z.literal(false), sentence: z.string() }),
]);
export type ExportAnswer = z.infer<typeof ExportAnswer>;

const Order = z.strictObject({ isWithPrivate: z.boolean() });

/** Lets the owner take an export away, and whoever knows the shared secret have one made. Add it to the staff listener only. */
export function addExportRoutes(
  server: FastifyInstance,
  { officeOf, machine }: { officeOf: (request: FastifyRequest) => Promise<Office>; machine: () => Office },
): void {
  server.get<{ Params: { name: string } }>(`${exportPath}/:name`, async (request, reply) => {
    const office = await officeOf(request);
    const stored = mayDo(office.asker.role, 'take_export') ? findExport(office, request.params.name) : null;
    if (!stored) return reply.code(404).send({ error: 'not_found' });
    const facts = { name: stored.name, isWithPrivate: stored.isWithPrivate };
    await writeAudit(office, office.db, { action: 'exports.take', noun: null, recordId: null, facts });
    return reply
      .header('content-type', 'application/gzip')
      .header('cache-control', 'no-store')
      .header('content-length', String(stored.sizeBytes))
      .send(createReadStream(stored.path));
  });
  server.post(operatorExportPath, async (request, reply) => {
    const order = Order.safeParse(request.body);
    const office = machine();
    const { dataDir } = office.installation;
    if (!order.success || dataDir === null) return reply.code(400).send({ error: 'bad_request' });
    return answer(dataDir, office, order.data.isWithPrivate);
  });
}

async function answer(dataDir: string, office: Office, isWithPrivate: boolean): Promise<ExportAnswer> {
  const making = { begunAt: currentInstant(), isWithPrivate, done: 0, total: null };
  await noteExport(office, isWithPrivate);
  const made = await exportInto(dataDir, office, making);
  if (!made.ok) return { isDone: false, sentence: explainExportFailure(made.failure) };
  const { file, sizeBytes, manifest } = made.value;
  return { isDone: true, file, sizeBytes, lines: manifest.parts.reduce((sum, { lines }) => sum + lines, 0) };
}
