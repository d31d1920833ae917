import { redirect } from '@sveltejs/kit';
import { countryChoices } from '#lib/lists/choice-names.ts';
import { readListQuery } from '#lib/lists/list-query.ts';
import { chooseRows, listRow } from '#lib/lists/list-row.ts';
import { settings } from '#lib/office/settings.server.ts';
import { dayOfMoment } from '#lib/office/zoned-time.ts';
import { proceduresOf } from '#lib/revisions/opened-record.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { noun }, url }) => {
  const { api, language } = locals;
  const [records, sections] = await Promise.all([
    proceduresOf(api, noun).list.query(),
    noun === 'resources' ? api.sections.list.query() : [],
  ]);
  const [only] = records;
  if (noun === 'coalition' && only) redirect(303, `/records/coalition/${only.id}`);
  const today = dayOfMoment(new Date().toISOString(), settings.COALITION_TIME_ZONE);
  const query = readListQuery(url.searchParams);
  const all = records.map((record) => listRow(noun, record, { language, today }));
  const shelf = sections.toSorted((one, other) => one.facts.position - other.facts.position);
  const rows = chooseRows(
    all,
    query,
    shelf.map(({ id }) => id),
  );
  return {
    noun,
    query,
    // The folded words are for searching here; no reader needs them.
    rows: rows.map(({ words: _words, ...row }) => row),
    total: all.length,
    care: [...new Set(all.flatMap((row) => row.care))],
    countries: countryChoices(all, language),
    sections: shelf.map((section) => ({ value: section.id, name: recordTitle('sections', section, language).text })),
  };
};
