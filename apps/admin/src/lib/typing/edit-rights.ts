import { mayDo, type StaffRole } from '@coalition/domain/access';
import type { EditRights } from '#lib/typing/record-form.svelte.ts';
import type { Noun } from '#lib/revisions/noun.ts';

/** What a role may change in a noun's records, by the policy that the api enforces. */
export function editRights(role: StaffRole, noun: Noun): EditRights {
  const edit = noun === 'coalition' ? 'edit_coalition' : 'edit_record';
  return {
    texts: mayDo(role, noun === 'coalition' ? 'edit_coalition' : 'translate_record'),
    facts: mayDo(role, edit),
    confidential: mayDo(role, edit) && mayDo(role, 'read_confidential'),
  };
}
