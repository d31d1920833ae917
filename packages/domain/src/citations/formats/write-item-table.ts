import type { ResourceView } from '../../resources/index.ts';
import { csvText } from '../../values/index.ts';
import type { Citation } from '../citation.ts';

/** An item as it is shown, and as it is cited. */
export interface TabledItem {
  resource: ResourceView;
  citation: Citation;
}

const and = (values: readonly string[]): string => values.join('; ');

/** The columns of the table, in their order. Several values of one cell are parted by a semicolon and a blank. */
const columns = {
  id: ({ citation }) => citation.id,
  page: ({ citation }) => citation.page,
  title: ({ resource }) => resource.title.text,
  subtitle: ({ resource }) => resource.subtitle?.text,
  title_language: ({ resource }) => resource.title.language,
  kind: ({ resource }) => resource.kind,
  authors: ({ resource }) => makers(resource, 'author'),
  authors_incomplete: ({ resource }) => String(resource.contributorsIncomplete),
  editors: ({ resource }) => makers(resource, 'editor'),
  translators: ({ resource }) => makers(resource, 'translator'),
  publishers: ({ citation }) => and(citation.publishers),
  container: ({ resource }) => resource.container?.text,
  volume: ({ resource }) => resource.volume,
  issue: ({ resource }) => resource.issue,
  pages: ({ resource }) => resource.pages,
  issued: ({ resource }) => resource.issuedOn,
  languages: ({ resource }) => and(resource.languages),
  places: ({ resource }) => and(resource.places),
  audiences: ({ resource }) => and(resource.audiences),
  for_children: ({ resource }) => String(resource.isChildFacing),
  free_to_read: ({ resource }) => (resource.isFreeToRead === null ? null : String(resource.isFreeToRead)),
  address: ({ resource }) => resource.address,
  address_kind: ({ resource }) => resource.addressKind,
  address_checked: ({ resource }) => resource.addressCheckedOn,
  review_by: ({ resource }) => resource.reviewBy,
  doi: ({ resource }) => resource.doi,
  isbn: ({ resource }) => resource.isbn,
  section: ({ resource }) => resource.section?.name.text,
  topics: ({ citation }) => and(citation.topics),
  summary: ({ resource }) => resource.summary?.text,
  summary_language: ({ resource }) => resource.summary?.language,
  changed: ({ citation }) => citation.changedAt,
} as const satisfies Record<string, (item: TabledItem) => string | null | undefined>;

/** Items as a table in CSV: a line of column names, the same in both languages, then one line an item. */
export function writeItemTable(items: readonly TabledItem[]): string {
  const cellsOf = Object.values(columns);
  return csvText([Object.keys(columns), ...items.map((item) => cellsOf.map((cell) => cell(item) ?? ''))]);
}

function makers({ contributors }: ResourceView, role: ResourceView['contributors'][number]['role']): string {
  return and(contributors.filter((contributor) => contributor.role === role).map(({ name }) => name));
}
