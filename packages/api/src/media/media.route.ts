import { ActionForbidden, mayDo, SessionEnded } from '@coalition/domain/access';
import { MediumTooLarge, mediumSizeMaxBytes, type Medium } from '@coalition/domain/media';
import { Digest, type Failure } from '@coalition/domain/values';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { writeAudit } from '../server/write-audit.ts';
import { statusByKind } from '../server/listening/failure-response.ts';
import type { Office } from '../server/office.ts';
import { openMedium, rangeOf } from './medium-bytes.ts';
import { standingOf, type MediumHolder, type MediumStanding } from './medium-holder.ts';
import { findMediumByDigest } from './medium.store.ts';
import { receiveMedium } from './receive-medium.ts';

/** Path on both listeners under which a file's bytes are had by their digest; on the staff listener files are given there. */
export const mediaPath = '/media';

type OfficeOf = (request: FastifyRequest) => Promise<Office>;

/** What a file is looked for with. */
interface ByDigest {
  Params: { sha256: string };
}

/** Lets the public site have the bytes of files that visitors may see. The listener's hook has checked the secret. */
export function addPublicMediaRoute(
  server: FastifyInstance,
  { officeOf, holders }: { officeOf: OfficeOf; holders: readonly MediumHolder[] },
): void {
  server.get<ByDigest>(`${mediaPath}/:sha256`, async (request, reply) => {
    const { db, installation } = await officeOf(request);
    const medium = await findAsked(db, request.params.sha256);
    const standing = medium && (await standingOf(db, holders, medium.sha256));
    if (!medium || standing === null || installation.dataDir === null) return absent(reply, 404);
    if (standing === 'withdrawn') return absent(reply, 410);
    return sendBytes(request, reply, { medium, standing, dataDir: installation.dataDir });
  });
}

/** Lets staff have the bytes of every file, and give new ones: the body is the file, its name stands in a header. */
export function addStaffMediaRoutes(server: FastifyInstance, officeOf: OfficeOf): void {
  void server.register((scope, _options, done) => {
    // The body stays a stream, so that nothing longer than the limit is ever held.
    scope.addContentTypeParser('application/octet-stream', (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.post<{ Body: Readable }>(mediaPath, async (request, reply) => {
      const office = await officeOf(request);
      const refusal = await refusalFor(office, request);
      if (refusal) return refuse(reply, refusal);
      const received = await receiveMedium(office, { content: request.body, fileName: fileNameOf(request) });
      return received.ok ? reply.send({ medium: received.value }) : refuse(reply, received.failure);
    });
    scope.get<ByDigest>(`${mediaPath}/:sha256`, async (request, reply) => {
      const { db, asker, installation } = await officeOf(request);
      if (!mayDo(asker.role, 'read_drafts')) return refuse(reply, SessionEnded({}));
      const medium = await findAsked(db, request.params.sha256);
      if (!medium || installation.dataDir === null) return absent(reply, 404);
      return sendBytes(request, reply, { medium, standing: 'lent', dataDir: installation.dataDir });
    });
    done();
  });
}

async function refusalFor(office: Office, request: FastifyRequest): Promise<Failure | null> {
  const { role } = office.asker;
  if (role === 'visitor') return SessionEnded({});
  if (!mayDo(role, 'add_media')) {
    const facts = { procedure: 'media.add' };
    await writeAudit(office, office.db, { action: 'access.refused', noun: null, recordId: null, facts });
    return ActionForbidden({ action: 'add_media', role });
  }
  return Number(request.headers['content-length'] ?? 0) > mediumSizeMaxBytes ? MediumTooLarge({}) : null;
}

/** The name a browser gives, with every letter beyond ASCII as `%` and digits. */
function fileNameOf(request: FastifyRequest): string {
  const given = request.headers['x-file-name'];
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

function absent(reply: FastifyReply, status: 404 | 410): FastifyReply {
  return reply.code(status).send({ error: status === 410 ? 'withdrawn' : 'not_found' });
}

async function findAsked(db: Office['db'], text: string): Promise<Medium | null> {
  const sha256 = Digest.safeParse(text);
  return sha256.success ? findMediumByDigest(db, sha256.data) : null;
}

interface Found {
  medium: Medium;
  standing: MediumStanding;
  dataDir: string;
}

async function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  { medium, standing, dataDir }: Found,
): Promise<FastifyReply> {
  const etag = `"${medium.sha256}"`;
  // The bytes of an address never change, but whether they may be seen does: a browser asks each time.
  const headers = {
    'content-type': medium.mediaType,
    'cache-control': standing === 'public' ? 'no-cache' : 'no-store',
    'accept-ranges': 'bytes',
    etag,
  };
  void reply.headers(headers);
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag) === true) return reply.code(304).send();
  const range = request.headers['if-range'] === undefined ? rangeOf(request.headers.range, medium.sizeBytes) : null;
  if (range === 'outside')
    return reply
      .code(416)
      .header('content-range', `bytes */${String(medium.sizeBytes)}`)
      .send();
  const file = await openMedium(dataDir, medium);
  if (file === null) return absent(reply, 404);
  const { first, last } = range ?? { first: 0, last: medium.sizeBytes - 1 };
  void reply.code(range ? 206 : 200).header('content-length', String(last - first + 1));
  if (range) void reply.header('content-range', `bytes ${String(first)}-${String(last)}/${String(medium.sizeBytes)}`);
  return reply.send(file.createReadStream({ start: first, end: last }));
}
