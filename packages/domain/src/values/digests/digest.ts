import { z } from 'zod';

/** A SHA-256 in 64 lower-case hexadecimal digits. */
export const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'not_a_digest' })
  .brand<'Digest'>();
export type Digest = z.infer<typeof Digest>;
