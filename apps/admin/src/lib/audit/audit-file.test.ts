import type { ExportedAuditEntry } from '@coalition/api/client';
import { Digest, Instant } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { auditCsv, auditCsvHead, jsonFile } from './audit-file.ts';

const entry: ExportedAuditEntry = {
  sequence: 1,
  at: Instant.parse('2026-03-02T15:00:00.000Z'),
  staffId: 'usr_x',
  staffName: '=HYPERLINK("x")',
  action: 'topics.save',
  noun: 'topics',
  recordId: null,
  requestId: 'r',
  facts: { revision: 2 },
  previous: null,
  digest: Digest.parse('a'.repeat(64)),
};

describe('the audit log as a file', () => {
  it('gives a spreadsheet no formula, and every cell in quotes', () => {
    expect(auditCsvHead).toMatch(/^"sequence","at",.*\r\n$/);
    expect(auditCsv([entry])).toContain(`"'=HYPERLINK(""x"")","topics.save","topics","","r","{""revision"":2}",""`);
  });

  it('is one JSON document, however many batches it came in', () => {
    for (const batches of [[], [[entry]], [[entry, entry], [entry]]]) {
      const file = jsonFile({ action: null }, null);
      const parts = batches.map((batch, index) => file.write(batch, index === 0));
      expect(JSON.parse(`${file.head}${parts.join('')}${file.foot}`)).toEqual({
        format: 'audit-log/1',
        asked: { action: null },
        seal: null,
        entries: batches.flat(),
      });
    }
  });
});
