import { coalitionKind } from '@coalition/domain/coalition';
import { publishedStore } from '../revisions/records/published.store.ts';

/** The coalition's own facts as visitors see them; one record at most. */
export const publishedCoalition = publishedStore(coalitionKind);
