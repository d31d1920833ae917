import { memberKind } from '@coalition/domain/members';
import { publishedStore } from '../revisions/records/published.store.ts';

/** Memberships that were made public; what of them may be shown today is decided anew at every reading. */
export const publishedMembers = publishedStore(memberKind);
