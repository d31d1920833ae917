import { ActionForbidden, mayDo, SessionEnded } from '@coalition/domain/access';
import { ImportFormat, importSizeMaxBytes, ImportTooLarge } from '@coalition/domain/imports';
import { LanguageTag, type Failure } from '@coalition/domain/values';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { statusByKind } from '../server/listening/failure-response.ts';
import type { Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';
import { bringImport } from './bring-import.ts';

/** Path on the staff listener to which lists are brought. */
export const importPath = '/imports';

/** Lets staff bring a list: the body is the file or what was pasted; its name, form and language stand in headers. */
export function addImportRoute(server: FastifyInstance, officeOf: (request: FastifyRequest) => Promise<Office>): void {
  void server.register((scope, _options, done) => {
    // The body stays a stream, so that nothing longer than the limit is ever held.
    scope.addContentTypeParser('application/octet-stream', (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.post<{ Body: Readable }>(importPath, async (request, reply) => {
      const office = await officeOf(request);
      const refusal = await refusalFor(office);
      if (refusal) return refuse(reply, refusal);
      const bytes = await readToLimit(request.body);
      if (bytes === null) return refuse(reply, ImportTooLarge({}));
      const brought = await bringImport(office, { bytes, ...labelsOf(request) });
      return brought.ok ? reply.send({ id: brought.value.id }) : refuse(reply, brought.failure);
    });
    done();
  });
}

async function refusalFor(office: Office): Promise<Failure | null> {
  const { role } = office.asker;
  if (role === 'visitor') return SessionEnded({});
  if (mayDo(role, 'import_records')) return null;
  const facts = { procedure: 'imports.bring' };
  await writeAudit(office, office.db, { action: 'access.refused', noun: null, recordId: null, facts });
  return ActionForbidden({ action: 'import_records', role });
}

/** All bytes; null as soon as there are more than are read. */
async function readToLimit(content: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of content) {
    sizeBytes += part.length;
    if (sizeBytes > importSizeMaxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function labelsOf({ headers }: FastifyRequest) {
  const format = ImportFormat.safeParse(headers['x-import-format']);
  const language = LanguageTag.safeParse(headers['x-import-language']);
  return {
    name: nameIn(headers['x-file-name']),
    format: format.success ? format.data : null,
    language: language.success ? language.data : LanguageTag.parse('en'),
  };
}

/** The name a browser gives, with every letter beyond ASCII as `%` and digits. */
function nameIn(given: string | string[] | undefined): string {
  if (typeof given !== 'string') return '';
  try {
    return decodeURIComponent(given.slice(0, 2_000));
  } catch {
    return '';
  }
}

/** Nothing more is read of a body that was refused. */
function refuse(reply: FastifyReply, failure: Failure): FastifyReply {
  return reply.code(statusByKind[failure.kind]).header('connection', 'close').send({ failure });
}
