import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { listReferences } from '#lib/revisions/list-references.server.ts';
import { proceduresOf } from '#lib/revisions/opened-record.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language }, params: { noun, id } }) => {
  const procedures = proceduresOf(api, noun);
  const [{ record }, revisions, references] = await orErrorPage(
    Promise.all([
      procedures.open.query({ id }),
      procedures.revisions.query({ id }),
      listReferences(api, noun, language),
    ]),
  );
  return { noun, id, revision: record.revision, revisions, references, title: recordTitle(noun, record, language) };
};
