import { ImportChoice, ImportFormat, ImportMapping, importRowsMax, ImportSettings } from '@coalition/domain/imports';
import { ImportId } from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../../server/listening/failure-response.ts';
import { procedure, router } from '../../server/trpc.ts';
import {
  applyImport,
  askTitles,
  changeFormat,
  decideRow,
  decideRows,
  forgetImport,
  mapColumns,
  markHeading,
  settleImport,
} from './decide-import.ts';
import { RowFilter } from '../import-row.store.ts';
import { lookAtImport, lookAtImports, lookAtRow, lookAtRows } from './look-at-imports.ts';
import { takeBackImport } from '../take-back-import.ts';

const one = z.strictObject({ id: ImportId });
const position = z.int().min(1).max(importRowsMax);
const act = procedure('import_records');

/** The office’s imports: what was brought, what became of it, and what is decided about it. */
export const importRouter = router({
  list: act.query(({ ctx }) => lookAtImports(ctx)),
  look: act.input(one).query(async ({ ctx, input }) => orRefuse(await lookAtImport(ctx, input.id))),
  rows: act
    .input(one.extend({ filter: RowFilter, after: z.int().min(0).max(importRowsMax) }))
    .query(async ({ ctx, input }) => orRefuse(await lookAtRows(ctx, input.id, input))),
  changeFormat: act
    .input(one.extend({ format: ImportFormat }))
    .mutation(async ({ ctx, input }) => orRefuse(await changeFormat(ctx, input.id, input.format))),
  mapColumns: act
    .input(one.extend({ mapping: ImportMapping }))
    .mutation(async ({ ctx, input }) => orRefuse(await mapColumns(ctx, input.id, input.mapping))),
  settle: act
    .input(one.extend({ settings: ImportSettings }))
    .mutation(async ({ ctx, input }) => orRefuse(await settleImport(ctx, input.id, input.settings))),
  decide: act.input(one.extend({ position, choice: ImportChoice })).mutation(async ({ ctx, input }) => {
    orRefuse(await decideRow(ctx, input.id, input));
    return orRefuse(await lookAtRow(ctx, input.id, input.position));
  }),
  decideAll: act
    .input(one.extend({ filter: RowFilter, isTaken: z.boolean() }))
    .mutation(async ({ ctx, input }) => orRefuse(await decideRows(ctx, input.id, input))),
  markHeading: act
    .input(one.extend({ position }))
    .mutation(async ({ ctx, input }) => orRefuse(await markHeading(ctx, input.id, input.position))),
  askTitles: act
    .input(one.extend({ isAsked: z.boolean() }))
    .mutation(async ({ ctx, input }) => orRefuse(await askTitles(ctx, input.id, input.isAsked))),
  enter: act.input(one).mutation(async ({ ctx, input }) => orRefuse(await applyImport(ctx, input.id))),
  takeBack: act.input(one).mutation(async ({ ctx, input }) => orRefuse(await takeBackImport(ctx, input.id))),
  forget: act.input(one).mutation(async ({ ctx, input }) => orRefuse(await forgetImport(ctx, input.id))),
});
