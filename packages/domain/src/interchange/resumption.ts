import { z } from 'zod';
import { HarvestMoment } from './harvest-moment.ts';
import { HarvestSet } from './harvest-set.ts';

/** Where a list goes on: all that a stateless token carries. `given` and `total` count records. */
export const Resumption = z.strictObject({
  verb: z.enum(['ListIdentifiers', 'ListRecords']),
  from: HarvestMoment.nullable(),
  until: HarvestMoment.nullable(),
  set: HarvestSet.nullable(),
  /** The place in the order of changes after which the list goes on; places are counted in 31 bits. */
  after: z.int().min(0).max(2_147_483_647),
  /** How many records were given before, and how many there were when the list began. */
  given: z.int().min(0),
  total: z.int().min(0),
  expiresAt: HarvestMoment,
});
export type Resumption = z.infer<typeof Resumption>;
