import { ContentInvalid, editRecord, type OfficeRecord } from '@coalition/domain/revisions';
import { fail, ok, type CalendarDay, type Failure, type FailureOf, type Result } from '@coalition/domain/values';
import { todayOf, type Office } from '../../server/office.ts';
import type { OfficeRow } from '../records/office-row.ts';
import { changeRecord } from './write-record.ts';

/** A fact that somebody looked up on a day. */
export interface FactCheck {
  id: string;
  expectedRevision: number;
  fact: string;
  checkedOn: CalendarDay;
  reason: string | null;
}

/**
 * Records that a person checked a fact at its source on a day. Visitors see the day once the record is published again.
 *
 * @fails RecordNotFound, RevisionStale, ContentInvalid (no such fact, or a day still to come)
 */
export function checkFact<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  check: FactCheck,
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const { id, expectedRevision, reason } = check;
  const change = { verb: 'check', reason };
  const decide = async (record: OfficeRecord<Facts, Text, Confidential>) => {
    if (!hasFact(record.facts, check.fact)) return fail(invalid('fact', 'invalid_value'));
    if (check.checkedOn > todayOf(office)) return fail(invalid('checkedOn', 'still_to_come'));
    const source = record.sources[check.fact]?.source ?? { kind: 'unverified' };
    const sources = { ...record.sources, [check.fact]: { source, checkedOn: check.checkedOn } };
    return ok(await editRecord(record, { sources }, office.now));
  };
  return changeRecord(office, row, { id, expectedRevision, change, decide });
}

function hasFact(facts: unknown, fact: string): boolean {
  return typeof facts === 'object' && facts !== null && Object.hasOwn(facts, fact);
}

function invalid(field: string, code: string): FailureOf<typeof ContentInvalid> {
  return ContentInvalid({ issues: [{ path: [field], code }] });
}
