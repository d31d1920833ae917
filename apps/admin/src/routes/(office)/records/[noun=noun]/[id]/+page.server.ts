import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { settings } from '#lib/office/settings.server.ts';
import { dayOfMoment } from '#lib/office/zoned-time.ts';
import { listReferences } from '#lib/revisions/list-references.server.ts';
import { proceduresOf } from '#lib/revisions/opened-record.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language }, params: { noun, id } }) => {
  const [opening, references, merges] = await orErrorPage(
    Promise.all([
      proceduresOf(api, noun).open.query({ id }),
      listReferences(api, noun, language),
      noun === 'resources' ? api.duplicates.merges.query({ id }) : [],
    ]),
  );
  return {
    noun,
    opening,
    references,
    merges,
    title: recordTitle(noun, opening.record, language),
    today: dayOfMoment(new Date().toISOString(), settings.COALITION_TIME_ZONE),
  };
};
