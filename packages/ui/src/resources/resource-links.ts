import type { NamedLink } from '@coalition/domain/resources';

/** Where the nouns beside an item stand on this site; each app knows its own paths. */
export interface ResourceLinks {
  resource: (link: NamedLink) => string;
  section: (link: NamedLink) => string;
  topic: (link: NamedLink) => string;
}
