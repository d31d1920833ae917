import { z } from 'zod';
import { bug } from './results/bug.ts';

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Schema of a branded id: a UUIDv7 behind a readable prefix (`res_0190…`), bare in machine formats.
 *
 * @param prefix three letters of the noun
 */
export function idOf<const Prefix extends string>(prefix: Prefix) {
  return z.templateLiteral([`${prefix}_`, z.string().regex(uuid7)], { error: 'not_an_id' }).brand<Prefix>();
}

/** The UUIDv7 of a record without the prefix of its noun, as machine formats carry it. @source RFC 9562 */
export const BareId = z.string().regex(uuid7, { error: 'not_an_id' }).brand<'BareId'>();
export type BareId = z.infer<typeof BareId>;

/** The UUID of an id without its prefix; an id of another form is a bug. */
export function bareId(id: string): BareId {
  const bare = BareId.safeParse(id.slice(id.indexOf('_') + 1));
  return bare.success ? bare.data : bug('id of another form', { id });
}
