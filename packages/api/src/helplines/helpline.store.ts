import { helplineKind } from '@coalition/domain/helplines';
import { publishedStore } from '../revisions/records/published.store.ts';

/** Help lines as visitors see them. */
export const publishedHelplines = publishedStore(helplineKind);
