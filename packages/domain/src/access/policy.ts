import { z } from 'zod';
import { failure } from '../values/index.ts';
import { Role } from './role.ts';

/** Everything somebody can do, in words of the office. */
export const Action = z.enum([
  'read_published',
  'read_drafts',
  'create_record',
  'edit_record',
  'translate_record',
  'submit_record',
  'publish_record',
  'withdraw_record',
  'read_confidential',
  'edit_coalition',
  'check_fact',
  'read_audit',
  'manage_staff',
  'read_operations',
  'own_account',
  'endorse',
  'approve_statement',
  'direct_statement',
  'read_endorsers',
  'manage_endorsers',
  'read_mail',
  'manage_mail',
  'add_media',
  'delete_media',
  'manage_links',
  'take_export',
  'import_records',
  'manage_searches',
]);
export type Action = z.infer<typeof Action>;

const everyone = Role.options;
const staff = ['contributor', 'translator', 'editor', 'publisher', 'owner'] as const satisfies readonly Role[];

/** Who may do what: the one table that the api enforces and the office reads to show or hide a button. */
export const policy = {
  read_published: everyone,
  read_drafts: staff,
  create_record: ['contributor', 'editor', 'publisher', 'owner'],
  edit_record: ['contributor', 'editor', 'publisher', 'owner'],
  translate_record: staff,
  submit_record: staff,
  publish_record: ['publisher', 'owner'],
  withdraw_record: ['publisher', 'owner'],
  read_confidential: ['editor', 'publisher', 'owner'],
  edit_coalition: ['publisher', 'owner'],
  check_fact: ['editor', 'publisher', 'owner'],
  read_audit: ['publisher', 'owner'],
  manage_staff: ['owner'],
  read_operations: ['editor', 'publisher', 'owner'],
  own_account: staff,
  endorse: everyone,
  approve_statement: ['editor', 'publisher', 'owner'],
  direct_statement: ['publisher', 'owner'],
  read_endorsers: ['editor', 'publisher', 'owner'],
  manage_endorsers: ['editor', 'publisher', 'owner'],
  read_mail: ['editor', 'publisher', 'owner'],
  manage_mail: ['publisher', 'owner'],
  add_media: ['contributor', 'editor', 'publisher', 'owner'],
  delete_media: ['editor', 'publisher', 'owner'],
  manage_links: ['publisher', 'owner'],
  take_export: ['owner'],
  import_records: ['editor', 'publisher', 'owner'],
  manage_searches: ['editor', 'publisher', 'owner'],
} as const satisfies Record<Action, readonly Role[]>;

/**
 * Whether a role may do something, by {@link policy}.
 *
 * @example
 * ```ts
 * import { mayDo } from '@coalition/domain/access';
 *
 * mayDo('translator', 'translate_record'); // → true
 * mayDo('translator', 'publish_record'); // → false
 * ```
 */
export function mayDo(role: Role, action: Action): boolean {
  const roles: readonly Role[] = policy[action];
  return roles.includes(role);
}

/** The role may not do this; nothing is said of what exists. */
export const ActionForbidden = failure('action_forbidden', 'forbidden', { action: Action, role: Role });
