import { z } from 'zod';
import { failure, type FailureOf } from '../values/index.ts';

/** The export could not be written; nothing of it stays. `reason` is the system’s error code, such as `ENOSPC`. */
export const ExportNotWritten = failure('export_not_written', 'unavailable', { reason: z.string() });
export type ExportNotWritten = FailureOf<typeof ExportNotWritten>;

/** The bytes of a file are gone or are not those that were given, so that an export would not be whole. */
export const ExportMediumDamaged = failure('export_medium_damaged', 'conflict', { sha256: z.string() });
export type ExportMediumDamaged = FailureOf<typeof ExportMediumDamaged>;

/** The export broke off through a fault of the program; nothing of it stays, and the output of the program says more. */
export const ExportBroken = failure('export_broken', 'unavailable', {});
export type ExportBroken = FailureOf<typeof ExportBroken>;

/** An export is being made: one at a time. */
export const ExportUnderWay = failure('export_under_way', 'conflict', {});
export type ExportUnderWay = FailureOf<typeof ExportUnderWay>;
