import { z } from 'zod';

/** 256 random bits in 64 lower-case hexadecimal digits, drawn for one commitment and destroyed to forget it. */
export const Salt = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'not_a_salt' })
  .brand<'Salt'>();
export type Salt = z.infer<typeof Salt>;
