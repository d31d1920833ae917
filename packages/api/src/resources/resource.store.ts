import { resourceKind, sectionKind } from '@coalition/domain/resources';
import { publishedStore } from '../revisions/records/published.store.ts';

/** The library's items as visitors see them. */
export const publishedResources = publishedStore(resourceKind);

/** The library's sections as visitors see them. */
export const publishedSections = publishedStore(sectionKind);
