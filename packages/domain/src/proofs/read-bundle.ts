import { z } from 'zod';
import { canonicalJson, fail, failure, ok, type FailureOf, type Json, type Result } from '../values/index.ts';
import { LedgerBundle, ProofBundle, StatementBundle } from './bundle.ts';

/** The file is none of the formats, or something in it is not in the form that is hashed; `place` leads there. */
export const BundleUnreadable = failure('bundle_unreadable', 'invalid', { place: z.string(), problem: z.string() });

/**
 * Takes a file for a bundle as it is: nothing is put right on the way in, for what is checked is what was written.
 *
 * @fails BundleUnreadable
 */
export function readBundle(content: Json): Result<ProofBundle, FailureOf<typeof BundleUnreadable>> {
  const read = ProofBundle.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail(BundleUnreadable({ place: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }));
  }
  // A name with a blank too many would come in without it, and seem to be the one that was signed.
  if (canonicalJson(read.data) !== canonicalJson(content))
    return fail(BundleUnreadable({ place: '', problem: 'not_normalised' }));
  return ok(read.data);
}

/** The formats as JSON Schema, draft 2020-12, by their names. */
export function bundleSchemas(): Record<'statement-bundle/1' | 'ledger-bundle/1', object> {
  return {
    'statement-bundle/1': z.toJSONSchema(StatementBundle, { io: 'input' }),
    'ledger-bundle/1': z.toJSONSchema(LedgerBundle, { io: 'input' }),
  };
}
