import { mayDo } from '@coalition/domain/access';
import { z } from 'zod';
import { matchesFile, usesShown } from '#lib/media/find-files.ts';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import type { PageServerLoad } from './$types';

const Asked = z.object({ words: z.string().max(200).catch(''), uses: z.enum(usesShown).catch('all') });

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
  const asked = Asked.parse({ words: searchParams.get('q') ?? '', uses: searchParams.get('uses') ?? 'all' });
  const files = await orErrorPage(locals.api.media.list.query());
  return {
    asked,
    files: files.filter((file) => matchesFile(file, asked)),
    isAnyThere: files.length > 0,
    mayGive: locals.staff !== null && mayDo(locals.staff.role, 'add_media'),
  };
};
