import { importSizeMaxBytes, ImportTooLarge } from '@coalition/domain/imports';
import { passFileOn } from '#lib/files/pass-on.server.ts';
import type { RequestHandler } from './$types';

/** Takes a list from one of the office's own pages. */
export const POST: RequestHandler = (asking) =>
  passFileOn(asking, {
    path: '/imports',
    labels: ['x-file-name', 'x-import-format', 'x-import-language'],
    maxBytes: importSizeMaxBytes,
    tooLarge: ImportTooLarge({}),
  });
