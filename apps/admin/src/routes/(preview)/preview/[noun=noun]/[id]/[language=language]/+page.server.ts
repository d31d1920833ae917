import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { settings } from '#lib/office/settings.server.ts';
import { dayOfMoment } from '#lib/office/zoned-time.ts';
import { makePreview } from '#lib/preview/make-preview.server.ts';
import { proceduresOf } from '#lib/revisions/opened-record.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language: reader }, params: { noun, id, language } }) => {
  const [opening, [coalition]] = await orErrorPage(
    Promise.all([proceduresOf(api, noun).open.query({ id }), api.coalition.list.query()]),
  );
  const today = dayOfMoment(new Date().toISOString(), settings.COALITION_TIME_ZONE);
  const { view, isPartly } = await makePreview(noun, { api, opening, language, today });
  const rule = coalition?.texts[language];
  return {
    view,
    isPartly,
    reader,
    shown: language,
    name: coalition ? recordTitle('coalition', coalition, language) : recordTitle(noun, opening.record, language),
    contactEmail: coalition?.facts.contactEmail ?? null,
    endorsementRule: rule && rule.state !== 'absent' ? rule.text.endorsementRule : '',
  };
};
