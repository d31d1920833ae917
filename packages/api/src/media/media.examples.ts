import type { StaffRole } from '@coalition/domain/access';
import { bug } from '@coalition/domain/values';
import type { FastifyInstance } from 'fastify';
import { deflateSync } from 'node:zlib';
import { findAsker, openSession } from '../access/session.store.ts';
import type { TestDatabase } from '../database/test-databases.ts';
import { mediaHolders } from '../listeners/media-holders.ts';
import { publicRouter, staffRouter } from '../listeners/routers.ts';
import { secretHeader } from '../server/keys/keys.ts';
import { makeListener } from '../server/listening/listener.ts';
import { makeLogger } from '../server/listening/logger.ts';
import { addAsker, exampleInstallation } from '../server/office.examples.ts';
import { currentInstant, type Office } from '../server/office.ts';
import { addPublicMediaRoute, addStaffMediaRoutes, mediaPath } from './media.route.ts';

/** A small document with one page and some objects of its own, as bytes of ISO 8859-1. */
export function examplePdf(...objects: readonly string[]): Buffer {
  const body = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...objects,
  ].map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`);
  const text = `%PDF-1.7\n${body.join('')}`;
  const offsets = body.map((_object, index) => `%PDF-1.7\n${body.slice(0, index).join('')}`.length);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(body.length + 1);
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Root 1 0 R /Size ${size} >>\nstartxref\n${String(text.length)}\n%%EOF\n`,
    'latin1',
  );
}

/** An object whose content is packed, as programs write them to save room. */
export function packedObjects(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n${packed}\nendstream`;
}

/** Both listeners with the routes of files, on free ports of this machine. */
export interface MediaPlace {
  /** Gives a file in the name of a role; null for somebody who is not signed in. */
  give: (content: Buffer, asked?: { role?: StaffRole | null; fileName?: string }) => Promise<Response>;
  /** Asks for the bytes as the public site does. */
  fetchPublic: (sha256: string, headers?: Record<string, string>) => Promise<Response>;
  /** Asks for the bytes as the office does. */
  fetchStaff: (sha256: string, role: StaffRole | null) => Promise<Response>;
  staffUrl: string;
  headersOf: (role: StaffRole | null) => Promise<Record<string, string>>;
  installation: Office['installation'];
  close: () => Promise<void>;
}

const secret = 'c0ffee'.repeat(10);

/** Starts both listeners over one database and its folder; close it after the tests. */
export async function openMediaPlace({ db, place }: TestDatabase): Promise<MediaPlace> {
  const installation = { ...exampleInstallation, dataDir: place.dataDir };
  const office = (asker: Office['asker']): Office => ({
    db,
    asker,
    now: currentInstant(),
    requestId: 'example',
    installation,
  });
  const officeOf = async (request: { headers: { authorization?: string | undefined } }) =>
    office(await findAsker(db, request.headers.authorization, currentInstant()));
  const parts = { secret, logger: makeLogger({ write: () => undefined }), isReady: () => Promise.resolve(true) };
  const visitor = async () => office({ role: 'visitor' });
  const servers = {
    public: makeListener(parts, { router: publicRouter, createContext: visitor }),
    staff: makeListener(parts, { router: staffRouter, createContext: ({ req }) => officeOf(req) }),
  };
  addPublicMediaRoute(servers.public, { officeOf: visitor, holders: mediaHolders });
  addStaffMediaRoutes(servers.staff, officeOf);
  const [publicUrl, staffUrl] = [await listen(servers.public), await listen(servers.staff)];
  const headersOf = async (role: StaffRole | null): Promise<Record<string, string>> => {
    if (role === null) return { [secretHeader]: secret };
    const asker = await addAsker(db, role);
    if (asker.role === 'visitor') return bug('a visitor has no session');
    const token = await openSession(db, asker.staffId, { device: 'example', now: currentInstant() });
    return { [secretHeader]: secret, authorization: `Bearer ${token}` };
  };
  return {
    give: async (content, { role = 'editor', fileName = 'brief.pdf' } = {}) =>
      fetch(staffUrl, {
        method: 'POST',
        headers: {
          ...(await headersOf(role)),
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(fileName),
        },
        body: Uint8Array.from(content),
      }),
    fetchPublic: (sha256, headers = {}) =>
      fetch(`${publicUrl}/${sha256}`, { headers: { [secretHeader]: secret, ...headers } }),
    fetchStaff: async (sha256, role) => fetch(`${staffUrl}/${sha256}`, { headers: await headersOf(role) }),
    staffUrl,
    headersOf,
    installation,
    close: async () => {
      await Promise.all([servers.public.close(), servers.staff.close()]);
    },
  };
}

async function listen(server: FastifyInstance): Promise<string> {
  return `${await server.listen({ host: '127.0.0.1', port: 0 })}${mediaPath}`;
}
