import { Digest } from '@coalition/domain/values';

/** A digest that stands for any. */
export const exampleDigest = Digest.parse('0'.repeat(64));
