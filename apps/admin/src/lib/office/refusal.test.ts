import { Line, WebAddress } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issueAt, refusalOf } from '#lib/office/refusal.ts';

describe('what a form cannot be read for', () => {
  it('is said beside each field, in the reader’s language', () => {
    const form = z.object({ copy: WebAddress, reason: Line }).safeParse({ copy: 'ftp://x.example/', reason: '  ' });
    const refused = form.success ? null : refusalOf(form.error);
    expect(issueAt(refused, 'copy', 'en')).toContain('web address');
    expect(issueAt(refused, 'copy', 'fr')).toContain('adresse Web');
    expect(issueAt(refused, 'reason', 'en')).toBe('Fill this in.');
  });
});
