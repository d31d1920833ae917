import { ReleaseFileName, releaseFiles } from '@coalition/domain/releases';
import type { FastifyInstance } from 'fastify';
import { createReadStream, existsSync } from 'node:fs';
import { findRelease, releasePath } from './release-files.ts';

/** Path on the public listener under which the files of a release are had, by its day and their name. */
export const releasesPath = '/releases';

/** Lets the public site have the files of releases. The listener’s hook has checked the secret. */
export function addReleaseRoute(server: FastifyInstance, { dataDir }: { dataDir: string }): void {
  server.get<{ Params: { day: string; name: string } }>(`${releasesPath}/:day/:name`, async (request, reply) => {
    const release = findRelease(dataDir, request.params.day);
    const name = ReleaseFileName.safeParse(request.params.name);
    const file = release?.files.find((each) => each.name === name.data);
    if (!release || !file) return reply.code(404).send({ error: 'not_found' });
    if (release.withdrawal) return reply.code(410).send({ error: 'withdrawn' });
    const path = releasePath(dataDir, release.day, file.name);
    if (!existsSync(path)) return reply.code(404).send({ error: 'not_found' });
    const etag = `"${file.sha256}"`;
    // The bytes never change, but a release may be taken back: whoever keeps a copy asks each time.
    void reply.headers({ 'cache-control': 'no-cache', 'content-type': releaseFiles[file.name], etag });
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag) === true) return reply.code(304).send();
    return reply.header('content-length', String(file.sizeBytes)).send(createReadStream(path));
  });
}
