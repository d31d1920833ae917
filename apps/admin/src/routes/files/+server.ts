import { MediumTooLarge, mediumSizeMaxBytes } from '@coalition/domain/media';
import { passFileOn } from '#lib/files/pass-on.server.ts';
import type { RequestHandler } from './$types';

/** Takes a file from one of the office's own pages. */
export const POST: RequestHandler = (asking) =>
  passFileOn(asking, {
    path: '/media',
    labels: ['x-file-name'],
    maxBytes: mediumSizeMaxBytes,
    tooLarge: MediumTooLarge({}),
  });
