import { z } from 'zod';
import { Region } from '../languages/region.ts';
import { Line } from '../texts/text.ts';

/** A postal address as it is written on an envelope. @source schema.org `PostalAddress` */
export const PostalAddress = z.strictObject({
  street: z.array(Line).min(1, { error: 'empty' }).max(4).meta({ description: 'Building, street, box: one to a line' }),
  city: Line,
  region: Region.meta({ description: 'Province of Canada, or country' }),
  postalCode: Line,
});
export type PostalAddress = z.infer<typeof PostalAddress>;
