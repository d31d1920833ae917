export { Action, ActionForbidden, mayDo, policy } from './policy.ts';
export { Role, StaffRole } from './role.ts';
export {
  InvitationInvalid,
  LastOwnerKept,
  Password,
  PasswordTooCommon,
  SessionEnded,
  SignInLimited,
  SignInRefused,
  Staff,
  StaffExists,
  StaffId,
  StaffNotFound,
  type Asker,
} from './staff.ts';
