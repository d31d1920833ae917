import { pageKind } from '@coalition/domain/pages';
import { publishedStore } from '../revisions/records/published.store.ts';

/** The words of the site's pages as visitors see them. */
export const publishedPages = publishedStore(pageKind);
