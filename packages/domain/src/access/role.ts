import { z } from 'zod';

/** What a member of staff may be, from least to most; a visitor is nobody who signed in. */
export const Role = z.enum(['visitor', 'contributor', 'translator', 'editor', 'publisher', 'owner']);
export type Role = z.infer<typeof Role>;

/** The roles an account can have: all but visitor. */
export const StaffRole = Role.exclude(['visitor']);
export type StaffRole = z.infer<typeof StaffRole>;
