import { z } from 'zod';
import { digestJson, type Digest, type Json } from '../values/index.ts';

/** 256 random bits in 64 lower-case hexadecimal digits, drawn for one commitment and destroyed to forget it. */
export const Salt = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'not_a_salt' })
  .brand<'Salt'>();
export type Salt = z.infer<typeof Salt>;

/** SHA-256 over the canonical JSON of salt and facts: without the salt, no dictionary finds the facts. */
export function commit(salt: Salt, facts: Json): Promise<Digest> {
  return digestJson({ salt, facts });
}
