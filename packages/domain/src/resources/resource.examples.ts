import type { z } from 'zod';
import { ResourceFacts } from './resource.ts';

/** An item of which only the title is known, unless the changes say more. */
export function exampleResourceFacts(changes: Partial<z.input<typeof ResourceFacts>> = {}): ResourceFacts {
  return ResourceFacts.parse({
    title: { text: 'An example report', language: 'en' },
    subtitle: null,
    kind: 'report',
    section: 'sec_01900000-0000-7000-8000-000000000001',
    alsoInSections: [],
    position: 1,
    contributors: [],
    contributorsIncomplete: false,
    publishers: [],
    container: null,
    volume: null,
    issue: null,
    pages: null,
    articleNumber: null,
    doi: null,
    isbn: null,
    issuedOn: null,
    eventOn: null,
    referencePeriod: null,
    languages: ['en'],
    places: ['CA'],
    address: null,
    addressKind: null,
    otherAddresses: [],
    audiences: [],
    topics: [],
    isChildFacing: false,
    isFreeToRead: null,
    related: [],
    ...changes,
  });
}
