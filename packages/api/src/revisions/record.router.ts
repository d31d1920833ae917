import {
  LanguageSet,
  recordEditSchema,
  reopenRecord,
  submitRecord,
  WithdrawalReason,
  withdrawRecord,
  type OfficeRecord,
} from '@coalition/domain/revisions';
import { ActionForbidden, mayDo, type Action, type Role } from '@coalition/domain/access';
import {
  CalendarDay,
  FactSources,
  fail,
  Instant,
  Line,
  Slug,
  type Failure,
  type Result,
} from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../server/listening/failure-response.ts';
import type { Db, Office } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { listRecords, openRecord, openRevisions, shownTo } from './records/list-records.ts';
import type { OfficeRow } from './records/office-row.ts';
import { recordIdPattern } from './records/record.store.ts';
import { findWorkingCopy, keepWorkingCopy } from './records/working-copy.store.ts';
import { checkFact } from './saving/check-fact.ts';
import { restoreRevision } from './saving/restore-revision.ts';
import { createRecord, publishLanguages, saveRecord, scheduleDecision } from './saving/save-record.ts';
import { changeRecord, type Change } from './saving/write-record.ts';

const id = z.string().regex(recordIdPattern, { error: 'not_an_id' });

/** As many as the database can count. */
const revision = z.int().min(1).max(2_147_483_647);

/** Names a record and the revision the person saw; a reason stands in its history. */
const target = { id, expectedRevision: revision, reason: Line.nullable() };

/**
 * The procedures every noun has in the office: read, begin, save, hand over, schedule, publish, withdraw, reopen,
 * and its history. Each write names the revision it was based on, and answers with the record as the asker may see it.
 */
export function recordRouter<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  return router({ ...readingProcedures(row), ...editingProcedures(row), ...publishingProcedures(row) });
}

function readingProcedures<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  return {
    list: procedure('read_drafts').query(({ ctx }) => listRecords(ctx, row)),
    open: procedure('read_drafts')
      .input(z.strictObject({ id }))
      .query(async ({ ctx, input }) => orRefuse(await openRecord(ctx, row, input.id))),
    revisions: procedure('read_drafts')
      .input(z.strictObject({ id }))
      .query(({ ctx, input }) => openRevisions(ctx, row, input.id)),
    workingCopy: procedure('read_drafts')
      .input(z.strictObject({ id: typedId }))
      .query(({ ctx, input }) => findWorkingCopy(ctx, input.id)),
  };
}

function editingProcedures<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  const { Facts, Confidential } = row.kind;
  const edit = recordEditSchema(row.kind);
  const slugs = z.strictObject({ en: Slug, fr: Slug });
  const content = { slugs, facts: Facts, confidential: Confidential, sources: FactSources.optional() };
  const workingCopy = z.strictObject({ id: typedId, baseRevision: revision.or(z.literal(0)), content: z.json() });
  const by = (action: Action) => procedure(row.editAction ?? action);
  return {
    create: by('create_record')
      .input(z.strictObject({ ...content, texts: edit.shape.texts }))
      .mutation(async ({ ctx, input: { texts, sources, ...rest } }) =>
        answer(ctx, await createRecord(ctx, row, { ...rest, edit: { texts, sources } })),
      ),
    save: by('translate_record')
      .input(z.strictObject({ ...target, edit }))
      .mutation(async ({ ctx, input }) => answer(ctx, await saveRecord(ctx, row, input))),
    keepWorkingCopy: by('translate_record')
      .input(workingCopy)
      .mutation(({ ctx, input }) => keepWorkingCopy(ctx, input)),
    restoreRevision: by('edit_record')
      .input(z.strictObject({ ...target, revision }))
      .mutation(async ({ ctx, input }) => answer(ctx, await restoreRevision(ctx, row, input))),
    checkFact: procedure('check_fact')
      .input(z.strictObject({ ...target, fact: z.string().max(40), checkedOn: CalendarDay }))
      .mutation(async ({ ctx, input }) => answer(ctx, await checkFact(ctx, row, input))),
  };
}

/** A working copy is kept under the id of its record, or under a name of the office's own while there is none. */
const typedId = z.string().regex(/^[\w:-]{1,60}$/, { error: 'not_an_id' });

type Decide<R> = (record: R, db: Db) => Result<R, Failure> | Promise<Result<R, Failure>>;

function publishingProcedures<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  type R = OfficeRecord<Facts, Text, Confidential>;
  const step = async (ctx: Office, input: { id: string; expectedRevision: number } & Change, decide: Decide<R>) =>
    answer(ctx, await changeRecord(ctx, row, { ...input, change: input, decide }));
  const replacedBy = id.startsWith(`${row.kind.prefix}_`, { error: 'not_an_id' }).nullable();
  const tombstone = z.strictObject({ reason: WithdrawalReason, replacedBy });
  return {
    submit: procedure('submit_record')
      .input(z.strictObject(target))
      .mutation(({ ctx, input }) => step(ctx, { ...input, verb: 'submit' }, (record) => submitRecord(record, ctx.now))),
    reopen: procedure('submit_record')
      .input(z.strictObject(target))
      .mutation(({ ctx, input }) => step(ctx, { ...input, verb: 'reopen' }, (record) => reopen(ctx, record))),
    schedule: procedure('publish_record')
      .input(z.strictObject({ ...target, publishAt: Instant, languages: LanguageSet }))
      .mutation(({ ctx, input }) =>
        step(ctx, { ...input, verb: 'schedule' }, (record, db) =>
          scheduleDecision({ ...ctx, db }, row, { ...input, record }),
        ),
      ),
    publish: procedure('publish_record')
      .input(z.strictObject({ ...target, languages: LanguageSet }))
      .mutation(async ({ ctx, input }) => answer(ctx, await publishLanguages(ctx, row, input))),
    withdraw: procedure('withdraw_record')
      .input(z.strictObject({ ...target, tombstone }))
      .mutation(({ ctx, input }) =>
        step(ctx, { ...input, verb: 'withdraw' }, (record) => {
          const allowed = row.mayWithdraw(record);
          return allowed.ok ? withdrawRecord(record, input.tombstone, ctx.now) : allowed;
        }),
      ),
  };
}

/** Off the schedule, and out of a tombstone that visitors see, only somebody takes a record who could have put it there. */
function reopen<R extends OfficeRecord<unknown, unknown, unknown>>(
  { asker: { role }, now }: { asker: { role: Role }; now: Instant },
  record: R,
): Result<R, Failure> {
  const { status } = record.publication;
  const isPublishersAct = status === 'scheduled' || status === 'withdrawn';
  if (isPublishersAct && !mayDo(role, 'publish_record'))
    return fail(ActionForbidden({ action: 'publish_record', role }));
  return reopenRecord(record, now);
}

function answer<Facts, Text, Confidential>(
  { asker }: Office,
  result: Result<OfficeRecord<Facts, Text, Confidential>, Failure>,
) {
  return shownTo(asker, orRefuse(result));
}
