import { citableKinds, type Citation } from '@coalition/domain/citations';
import type { FileLink } from '@coalition/ui/citations/file-link.ts';
import { licenceLink } from './licence.server.ts';

/** What the signposts of an item’s page point at. */
interface Signposted {
  citation: Citation;
  files: readonly FileLink[];
  origin: string;
  /** The shelf it stands on, from `/`; null where it stands on none. */
  collection: string | null;
}

/** The links in the header of an item’s page, for programs that read no HTML. @source FAIR Signposting, level 1 */
export function signposts({ citation, files, origin, collection }: Signposted): string {
  const { page, url, kind } = citation;
  return [
    `<${page}>; rel="cite-as"`,
    ...files.map(({ href, mediaType }) => `<${origin}${href}>; rel="describedby"; type="${mediaType}"`),
    ...(url === page ? [] : [`<${url.replaceAll('>', '%3E')}>; rel="item"`]),
    '<https://schema.org/AboutPage>; rel="type"',
    `<https://schema.org/${citableKinds[kind].schemaOrg}>; rel="type"`,
    ...(collection === null ? [] : [`<${origin}${collection}>; rel="collection"`]),
    ...licenceLink(),
  ].join(', ');
}
