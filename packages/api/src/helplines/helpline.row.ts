import { helplineKind, isCheckOld, mayPublishHelpline } from '@coalition/domain/helplines';
import { officeRow } from '../revisions/records/office-row.ts';

/** Help lines as the api serves them: none is public whose numbers nobody saw at an address. */
export const helplineRow = officeRow({
  kind: helplineKind,
  mayPublish: (record) => mayPublishHelpline(record.facts, record.sources),
  care: ({ sources }, { today }) => (isCheckOld(sources['channels']?.checkedOn ?? null, today) ? ['check_old'] : []),
});
