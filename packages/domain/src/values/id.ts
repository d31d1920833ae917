import { z } from 'zod';

const uuid7 = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

/**
 * Schema of a branded id: a UUIDv7 behind a readable prefix (`res_0190…`), bare in machine formats.
 *
 * @param prefix three letters of the noun
 */
export function idOf<const Prefix extends string>(prefix: Prefix) {
  return z
    .templateLiteral([`${prefix}_`, z.string().regex(new RegExp(`^${uuid7}$`))], { error: 'not_an_id' })
    .brand<Prefix>();
}

/** The UUID of an id without its prefix, as machine formats carry it. */
export function bareId(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}
