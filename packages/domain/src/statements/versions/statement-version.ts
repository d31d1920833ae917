import { z } from 'zod';
import { StaffId } from '../../access/index.ts';
import { Digest, Instant } from '../../values/index.ts';
import { StatementWords } from '../statement-digest.ts';

/** One person's word that a language's text may stand, and that nothing in it identifies a child. */
export const Approval = z.strictObject({ by: StaffId, at: Instant, identifiesNoChild: z.literal(true) });
export type Approval = z.infer<typeof Approval>;

const common = {
  number: z.int().min(1).max(9_999).meta({ description: 'Counted from 1 within the statement' }),
  words: StatementWords,
  changedBy: z
    .strictObject({ en: StaffId, fr: StaffId })
    .meta({ description: 'Who made the last change of each language' }),
};
const approvals = z.strictObject({ en: Approval, fr: Approval });
const frozen = { ...common, approvals, digest: Digest, frozenAt: Instant, frozenBy: StaffId };

/** One version of a statement: the pair of texts that is signed. Once frozen, nothing changes it. */
export const StatementVersion = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('draft'),
    ...common,
    approvals: z.strictObject({ en: Approval.nullable(), fr: Approval.nullable() }),
  }),
  z.strictObject({ status: z.literal('approved'), ...common, approvals }),
  z.strictObject({ status: z.literal('frozen'), ...frozen }),
  z.strictObject({ status: z.literal('superseded'), ...frozen, supersededAt: Instant, supersededBy: z.int().min(2) }),
]);
export type StatementVersion = z.infer<typeof StatementVersion>;

/** Every legal step of a version; a change of the words takes an approved one back to draft. */
export const versionSteps = {
  draft: ['draft', 'approved'],
  approved: ['draft', 'frozen'],
  frozen: ['superseded'],
  superseded: [],
} as const satisfies Record<StatementVersion['status'], readonly StatementVersion['status'][]>;
