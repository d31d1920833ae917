import {
  LanguageSet,
  recordEditSchema,
  reopenRecord,
  scheduleRecord,
  submitRecord,
  WithdrawalReason,
  withdrawRecord,
} from '@coalition/domain/revisions';
import { CalendarDay, FactSources, Instant, Slug } from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../server/failure-response.ts';
import { procedure, router } from '../server/trpc.ts';
import { checkFact } from './saving/check-fact.ts';
import { listRecords, openRecord } from './records/list-records.ts';
import type { OfficeRow } from './records/office-row.ts';
import { listRevisions, restoreRevision } from './saving/revision.store.ts';
import { createRecord, publishLanguages, saveRecord } from './saving/save-record.ts';
import { keepWorkingCopy } from './saving/working-copy.store.ts';
import { changeRecord } from './saving/write-record.ts';

/** Names a record and the revision the person saw; a reason stands in its history. */
const target = { id: z.string().max(60), expectedRevision: z.int().min(1), reason: z.string().max(500).nullable() };

/**
 * The procedures every noun has in the office: read, begin, save, hand over, schedule, publish, withdraw, reopen,
 * and its history. Each write names the revision it was based on.
 */
export function recordRouter<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  return router({ ...readingProcedures(row), ...editingProcedures(row), ...publishingProcedures(row) });
}

function readingProcedures<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  const id = z.strictObject({ id: z.string().max(60) });
  return {
    list: procedure('read_drafts').query(({ ctx }) => listRecords(ctx, row)),
    open: procedure('read_drafts')
      .input(id)
      .query(async ({ ctx, input }) => orRefuse(await openRecord(ctx, row, input.id))),
    revisions: procedure('read_drafts')
      .input(id)
      .query(({ ctx, input }) => listRevisions(ctx, row, input.id)),
  };
}

function editingProcedures<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  const { Facts, Confidential } = row.kind;
  const edit = recordEditSchema(row.kind);
  const beginning = z.strictObject({
    slugs: z.strictObject({ en: Slug, fr: Slug }),
    facts: Facts,
    confidential: Confidential,
    sources: FactSources.optional(),
    texts: edit.shape.texts,
  });
  const workingCopy = z.strictObject({ id: z.string().max(60), baseRevision: z.int().min(0), content: z.json() });
  return {
    create: procedure('create_record')
      .input(beginning)
      .mutation(async ({ ctx, input }) => {
        const { texts, sources, ...rest } = input;
        return orRefuse(await createRecord(ctx, row, { ...rest, edit: { texts, sources } }));
      }),
    save: procedure('translate_record')
      .input(z.strictObject({ ...target, edit }))
      .mutation(async ({ ctx, input }) => orRefuse(await saveRecord(ctx, row, input))),
    keepWorkingCopy: procedure('translate_record')
      .input(workingCopy)
      .mutation(({ ctx, input }) => keepWorkingCopy(ctx, input)),
    restoreRevision: procedure('edit_record')
      .input(z.strictObject({ ...target, revision: z.int().min(1) }))
      .mutation(async ({ ctx, input }) => orRefuse(await restoreRevision(ctx, row, input))),
    checkFact: procedure('check_fact')
      .input(z.strictObject({ ...target, fact: z.string().max(40), checkedOn: CalendarDay }))
      .mutation(async ({ ctx, input }) => orRefuse(await checkFact(ctx, row, input))),
  };
}

function publishingProcedures<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  const step = (verb: string, input: { id: string; expectedRevision: number; reason: string | null }) => ({
    ...input,
    change: { verb, reason: input.reason },
  });
  return {
    submit: procedure('submit_record')
      .input(z.strictObject(target))
      .mutation(async ({ ctx, input }) =>
        orRefuse(await changeRecord(ctx, row, step('submit', input), (record) => submitRecord(record, ctx.now))),
      ),
    reopen: procedure('submit_record')
      .input(z.strictObject(target))
      .mutation(async ({ ctx, input }) =>
        orRefuse(await changeRecord(ctx, row, step('reopen', input), (record) => reopenRecord(record, ctx.now))),
      ),
    schedule: procedure('publish_record')
      .input(z.strictObject({ ...target, publishAt: Instant, languages: LanguageSet }))
      .mutation(async ({ ctx, input }) =>
        orRefuse(
          await changeRecord(ctx, row, step('schedule', input), (record) =>
            scheduleRecord(record, { publishAt: input.publishAt, languages: input.languages }, ctx.now),
          ),
        ),
      ),
    publish: procedure('publish_record')
      .input(z.strictObject({ ...target, languages: LanguageSet }))
      .mutation(async ({ ctx, input }) => orRefuse(await publishLanguages(ctx, row, input))),
    withdraw: procedure('withdraw_record')
      .input(
        z.strictObject({
          ...target,
          tombstone: z.strictObject({ reason: WithdrawalReason, replacedBy: z.string().max(60).nullable() }),
        }),
      )
      .mutation(async ({ ctx, input }) =>
        orRefuse(
          await changeRecord(ctx, row, step('withdraw', input), (record) =>
            withdrawRecord(record, input.tombstone, ctx.now),
          ),
        ),
      ),
  };
}
