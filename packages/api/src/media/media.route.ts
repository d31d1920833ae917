import { mayDo, SessionEnded } from '@coalition/domain/access';
import { MediumTooLarge, mediumSizeMaxBytes, type Medium } from '@coalition/domain/media';
import { Digest, fail, ok } from '@coalition/domain/values';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addFileRoute, refuseFile, type FileRoute } from '../server/listening/file-route.ts';
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

/** How staff give a file. */
const mediumRoute: FileRoute = {
  path: mediaPath,
  action: 'add_media',
  procedure: 'media.add',
  receive: async (office, { content, fileName, headers }) => {
    if (Number(headers['content-length'] ?? 0) > mediumSizeMaxBytes) return fail(MediumTooLarge({}));
    const received = await receiveMedium(office, { content, fileName });
    return received.ok ? ok({ medium: received.value }) : received;
  },
};

/** Lets staff have the bytes of every file, and give new ones. */
export function addStaffMediaRoutes(server: FastifyInstance, officeOf: OfficeOf): void {
  addFileRoute(server, officeOf, mediumRoute);
  server.get<ByDigest>(`${mediaPath}/:sha256`, async (request, reply) => {
    const { db, asker, installation } = await officeOf(request);
    if (!mayDo(asker.role, 'read_drafts')) return refuseFile(reply, SessionEnded({}));
    const medium = await findAsked(db, request.params.sha256);
    if (!medium || installation.dataDir === null) return absent(reply, 404);
    return sendBytes(request, reply, { medium, standing: 'lent', dataDir: installation.dataDir });
  });
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
