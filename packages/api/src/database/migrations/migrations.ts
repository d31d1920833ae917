import type { Migration } from './migrate.ts';
import { records } from './0001-records.ts';
import { statements } from './0002-statements.ts';
import { auditChain } from './0003-audit-chain.ts';
import { media } from './0004-media.ts';
import { reminders } from './0005-reminders.ts';
import { rollCounts } from './0006-roll-counts.ts';
import { paperSubmissions } from './0007-paper-submissions.ts';
import { changeStamps } from './0008-change-stamps.ts';
import { links } from './0009-links.ts';
import { facetCounts } from './0010-facet-counts.ts';
import { identityKeys } from './0011-identity-keys.ts';
import { imports } from './0012-imports.ts';
import { missedSearches } from './0013-missed-searches.ts';
import { checkedOrder } from './0014-checked-order.ts';
import { lapsingSearches } from './0015-lapsing-searches.ts';
import { mediumTexts } from './0016-medium-texts.ts';
import { searchMarks } from './0017-search-marks.ts';
import { pageTitles } from './0018-page-titles.ts';

/** Every migration, in the order of their numbers; one that was released is never changed, removed or moved. */
export const migrations: readonly Migration[] = [
  records,
  statements,
  auditChain,
  media,
  reminders,
  rollCounts,
  paperSubmissions,
  changeStamps,
  links,
  facetCounts,
  identityKeys,
  imports,
  missedSearches,
  checkedOrder,
  lapsingSearches,
  mediumTexts,
  searchMarks,
  pageTitles,
];
