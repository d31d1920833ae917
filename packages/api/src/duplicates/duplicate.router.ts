import { AddressKind, identityOf, identityOfOrganisation, ResourceKind } from '@coalition/domain/resources';
import { z } from 'zod';
import { recordIdPattern } from '../revisions/records/record.store.ts';
import { orRefuse } from '../server/listening/failure-response.ts';
import { procedure, router } from '../server/trpc.ts';
import { findDuplicates } from './find-duplicates.ts';
import { tellApart } from './tell-apart.ts';

const id = z.string().regex(recordIdPattern, { error: 'not_an_id' });
/** As it is being typed: no address yet, no number yet. */
const typed = z.string().max(2_100);
const title = z.strictObject({ text: typed });

const TypedResource = z.strictObject({
  noun: z.literal('resources'),
  id: id.nullable(),
  facts: z.strictObject({
    title,
    subtitle: title.nullable(),
    address: typed.nullable(),
    doi: typed.nullable(),
    isbn: typed.nullable(),
    otherAddresses: z.array(typed).max(50),
    addressKind: AddressKind.nullable(),
    kind: ResourceKind.nullable(),
  }),
});

const TypedOrganisation = z.strictObject({
  noun: z.literal('organisations'),
  id: id.nullable(),
  facts: z.strictObject({ name: title, otherNames: z.array(title).max(10), website: typed.nullable() }),
});

const TypedRecord = z.discriminatedUnion('noun', [TypedResource, TypedOrganisation]);

/** What the office asks while a record is typed: whether there is one already. */
export const duplicateRouter = router({
  find: procedure('read_drafts')
    .input(TypedRecord)
    .query(({ ctx, input }) =>
      findDuplicates(ctx.db, {
        noun: input.noun,
        id: input.id,
        identity: input.noun === 'resources' ? identityOf(input.facts) : identityOfOrganisation(input.facts),
      }),
    ),
  tellApart: procedure('create_record')
    .input(z.strictObject({ noun: z.enum(['resources', 'organisations']), id, otherId: id }))
    .mutation(async ({ ctx, input }) => orRefuse(await tellApart(ctx, input))),
});
