import { resourceKind, sectionKind, synonymKind } from '@coalition/domain/resources';
import { publishedStore } from '../revisions/records/published.store.ts';

/** The library's items as visitors see them. */
export const publishedResources = publishedStore(resourceKind);

/** The library's sections as visitors see them. */
export const publishedSections = publishedStore(sectionKind);

/** Everyday words for kinds of items and for readers, as the search knows them. */
export const publishedSynonyms = publishedStore(synonymKind);
