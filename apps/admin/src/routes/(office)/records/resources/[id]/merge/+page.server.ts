import { mayDo } from '@coalition/domain/access';
import { mergeVisibility } from '@coalition/domain/revisions';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { listReferences } from '#lib/revisions/list-references.server.ts';
import { proceduresOf, type Opening } from '#lib/revisions/opened-record.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language, staff }, params: { id }, url }) => {
  if (!staff || !mayDo(staff.role, 'withdraw_record')) error(404, 'record_not_found');
  const { open } = proceduresOf(api, 'resources');
  const otherId = url.searchParams.get('with');
  const [kept, other, references] = await orErrorPage(
    Promise.all([
      open.query({ id }),
      otherId ? open.query({ id: otherId }) : null,
      listReferences(api, 'resources', language),
    ]),
  );
  return {
    kept: kept.record,
    other: other?.record ?? null,
    visibility: other && mergeVisibility(standingOf(kept), standingOf(other)),
    references,
    title: recordTitle('resources', kept.record, language),
    otherTitle: other && recordTitle('resources', other.record, language),
  };
};

function standingOf({ record, hasUnpublishedChanges }: Pick<Opening, 'record' | 'hasUnpublishedChanges'>) {
  return { isPublic: record.publication.status === 'published', hasUnpublishedChanges };
}
