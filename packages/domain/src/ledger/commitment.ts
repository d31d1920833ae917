import { digestJson, type Digest, type Json } from '../values/index.ts';
import type { Salt } from './salt.ts';

/** SHA-256 over the canonical JSON of salt and facts: without the salt, no dictionary finds the facts. */
export function commit(salt: Salt, facts: Json): Promise<Digest> {
  return digestJson({ salt, facts });
}
