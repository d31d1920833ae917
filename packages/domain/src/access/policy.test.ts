import { describe, expect, it } from 'vitest';
import { Action, ActionForbidden, mayDo, policy } from './policy.ts';
import { Role, StaffRole } from './role.ts';
import { Password } from './staff.ts';

const allowed = (role: Role): Action[] => Action.options.filter((action) => mayDo(role, action));

describe('who may do what', () => {
  it('lets a visitor read what is published and endorse it, and nothing else', () => {
    expect(allowed('visitor')).toEqual(['read_published', 'endorse']);
  });

  it('lets the owner do everything', () => {
    expect(allowed('owner')).toEqual(Action.options);
  });

  it.each([
    ['contributor', 'editor'],
    ['translator', 'editor'],
    ['editor', 'publisher'],
    ['publisher', 'owner'],
  ] as const)('lets nobody do less by rising: %s to %s', (lower, higher) => {
    expect(allowed(higher)).toEqual(expect.arrayContaining(allowed(lower)));
  });

  it('lets every account do what a visitor may', () => {
    for (const role of StaffRole.options) expect(mayDo(role, 'read_published')).toBe(true);
  });

  it('lets a translator translate, but not create, change facts or publish', () => {
    expect(allowed('translator')).toEqual([
      'read_published',
      'read_drafts',
      'translate_record',
      'submit_record',
      'own_account',
      'endorse',
    ]);
  });

  it('shows what visitors looked for in vain to editors and up: a word may be somebody’s name', () => {
    expect(Role.options.filter((role) => mayDo(role, 'manage_searches'))).toEqual(['editor', 'publisher', 'owner']);
  });

  it('lets only those publish who may also withdraw', () => {
    for (const role of Role.options) expect(mayDo(role, 'publish_record')).toBe(mayDo(role, 'withdraw_record'));
  });

  it('has an answer for every action and every role', () => {
    expect(Object.keys(policy).toSorted()).toEqual(Action.options.toSorted());
    for (const action of Action.options) expect(policy[action].length).toBeGreaterThan(0);
  });

  it('says which act was refused to whom, and nothing of what exists', () => {
    expect(ActionForbidden({ action: 'manage_staff', role: 'editor' })).toMatchObject({
      code: 'action_forbidden',
      kind: 'forbidden',
    });
  });
});

describe('a pass phrase', () => {
  it.each(['correct horse battery', '💙'.repeat(15), 'é'.repeat(15), ' '.repeat(15), 'a'.repeat(256)])(
    'may be %j, as typed',
    (text) => {
      expect(Password.parse(text)).toBe(text);
    },
  );

  it.each(['a'.repeat(14), '💙'.repeat(14), 'a'.repeat(257), `${'a'.repeat(20)}\ud800`])('is not %j', (text) => {
    expect(Password.safeParse(text).success).toBe(false);
  });
});
