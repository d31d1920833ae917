import { ActionForbidden, mayDo, SessionEnded, type Action } from '@coalition/domain/access';
import type { Failure, Result } from '@coalition/domain/values';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Office } from '../office.ts';
import { writeAudit } from '../write-audit.ts';
import { statusByKind } from './failure-response.ts';

/** A file on its way in. */
export interface IncomingFile {
  content: AsyncIterable<Uint8Array>;
  /** As the giver's computer calls it; may hold anything, and is empty where nothing can be read of it. */
  fileName: string;
  /** What else is said of it, by lower-case name. */
  headers: FastifyRequest['headers'];
}

/** A path on the staff listener to which staff send files. */
export interface FileRoute {
  path: string;
  /** What whoever sends one must be allowed to do. */
  action: Action;
  /** How the audit log calls an attempt that was refused. */
  procedure: string;
  /** Takes the file in. @returns the answer's body */
  receive: (office: Office, file: IncomingFile) => Promise<Result<object, Failure>>;
}

/** Lets staff send files: the body is the file, its name stands in a header. The listener's hook has checked the secret. */
export function addFileRoute(
  server: FastifyInstance,
  officeOf: (request: FastifyRequest) => Promise<Office>,
  route: FileRoute,
): void {
  void server.register((scope, _options, done) => {
    // The body stays a stream, so that nothing longer than the limit is ever held.
    scope.addContentTypeParser('application/octet-stream', (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.post<{ Body: Readable }>(route.path, async (request, reply) => {
      const office = await officeOf(request);
      const refusal = await refusalFor(office, route);
      if (refusal) return refuseFile(reply, refusal);
      const { body: content, headers } = request;
      const file = { content, fileName: fileNameIn(headers), headers };
      const received = await route.receive(office, file);
      return received.ok ? reply.send(received.value) : refuseFile(reply, received.failure);
    });
    done();
  });
}

/** All bytes; null as soon as there are more than `maxBytes`. */
export async function readToLimit(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of content) {
    sizeBytes += part.length;
    if (sizeBytes > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Ends a question about a file with a refusal; nothing more is read of its body. */
export function refuseFile(reply: FastifyReply, failure: Failure): FastifyReply {
  return reply.code(statusByKind[failure.kind]).header('connection', 'close').send({ failure });
}

async function refusalFor(office: Office, { action, procedure }: FileRoute): Promise<Failure | null> {
  const { role } = office.asker;
  if (role === 'visitor') return SessionEnded({});
  if (mayDo(role, action)) return null;
  await writeAudit(office, office.db, { action: 'access.refused', noun: null, recordId: null, facts: { procedure } });
  return ActionForbidden({ action, role });
}

/** The name a browser gives, with every letter beyond ASCII as `%` and digits. */
function fileNameIn({ 'x-file-name': given }: FastifyRequest['headers']): string {
  if (typeof given !== 'string') return '';
  try {
    return decodeURIComponent(given.slice(0, 2_000));
  } catch {
    return '';
  }
}
