import { mayDo } from '@coalition/domain/access';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { listReferences } from '#lib/revisions/list-references.server.ts';
import { proceduresOf } from '#lib/revisions/opened-record.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language, staff }, params: { noun } }) => {
  // There is one coalition, and it is there from the start.
  if (!staff || !mayDo(staff.role, 'create_record') || noun === 'coalition') error(404, 'record_not_found');
  const [references, workingCopy] = await orErrorPage(
    Promise.all([
      listReferences(api, noun, language),
      proceduresOf(api, noun).workingCopy.query({ id: `new:${noun}` }),
    ]),
  );
  return { noun, references, workingCopy };
};
