import { MergeChoices, WithdrawalReason } from '@coalition/domain/revisions';
import {
  AddressKind,
  identityOf,
  identityOfOrganisation,
  ResourceKind,
  type ResourceFacts,
} from '@coalition/domain/resources';
import { z } from 'zod';
import { resourceRow } from '../resources/resource.row.ts';
import { mergeInto } from '../revisions/merging/merge-into.ts';
import { listMerges, partMerged, type StandingMerge } from '../revisions/merging/take-back-merge.ts';
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

const revision = z.int().min(1).max(2_147_483_647);
const item = z.strictObject({ id: id.startsWith('res_', { error: 'not_an_id' }), expectedRevision: revision });
const pair = { kept: item, other: item };

/** An item that went into another. */
export type ItemMerge = StandingMerge<ResourceFacts>;

/** Whether there is one already, while a record is typed; and two items made one, and two again. */
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
  merges: procedure('read_drafts')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => listMerges(ctx, resourceRow, input.id)),
  merge: procedure('withdraw_record')
    .input(z.strictObject({ ...pair, choices: MergeChoices, reason: WithdrawalReason }))
    .mutation(async ({ ctx, input }) => revisionOf(orRefuse(await mergeInto(ctx, resourceRow, input)))),
  takeBackMerge: procedure('withdraw_record')
    .input(z.strictObject(pair))
    .mutation(async ({ ctx, input }) => revisionOf(orRefuse(await partMerged(ctx, resourceRow, input)))),
});

function revisionOf({ id: of, revision: current }: { id: string; revision: number }) {
  return { id: of, revision: current };
}
