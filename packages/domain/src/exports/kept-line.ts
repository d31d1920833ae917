import { z } from 'zod';
import { Endorsement, EndorserContact, HoldReason } from '../endorsements/index.ts';
import { Salt } from '../ledger/index.ts';
import { ArchivedCopy, LinkTimeline, PageFingerprint } from '../links/index.ts';
import { Medium, MediumId } from '../media/index.ts';
import { BundleName, LedgerPublicKey } from '../proofs/index.ts';
import { StatementId, StatementStage, StatementVersion } from '../statements/index.ts';
import { Digest, Instant, Language, Line, WebAddress } from '../values/index.ts';

/** A public key that signed checkpoints of this ledger. The other half never leaves the machine that made it. */
export const LedgerKeyLine = z.strictObject({
  publicKey: LedgerPublicKey,
  signedUntil: z.int().min(0).meta({ description: 'The largest size of the ledger it signed in this export' }),
});
export type LedgerKeyLine = z.infer<typeof LedgerKeyLine>;

/** What is known of one address outside that the site leads to, or led to. */
export const LinkLine = z.strictObject({
  address: WebAddress,
  nextCheckAt: Instant.nullable(),
  checkedAt: Instant.nullable(),
  timeline: LinkTimeline,
  approved: PageFingerprint.nullable(),
  archive: ArchivedCopy,
});
export type LinkLine = z.infer<typeof LinkLine>;

/** A file that staff gave; its bytes are `media/` and its digest. What its giver called it is private. */
export const MediumLine = Medium.safeExtend({ fileName: z.null() });
export type MediumLine = z.infer<typeof MediumLine>;

/** What the giver’s computer called a file. */
export const FileNameLine = z.strictObject({ id: MediumId, fileName: Line });
export type FileNameLine = z.infer<typeof FileNameLine>;

/** Where a statement stands on its way; one without a line is being prepared. */
export const StageLine = z.strictObject({ statement: StatementId, stage: StatementStage });
export type StageLine = z.infer<typeof StageLine>;

/** One version of a statement, with its exact words. */
export const VersionLine = z.strictObject({ statement: StatementId, version: StatementVersion });
export type VersionLine = z.infer<typeof VersionLine>;

/** Two records of one noun that look alike, and that staff found to be two. */
export const ToldApartLine = z.strictObject({ record: z.string(), other: z.string() });
export type ToldApartLine = z.infer<typeof ToldApartLine>;

/** A name as the roll of a public version shows it, with the salt by which anybody can hold it against the ledger. */
export const NameLine = BundleName.extend({ statement: StatementId });
export type NameLine = z.infer<typeof NameLine>;

/** One endorsement with all that the office knows of it. */
export const EndorsementLine = z.strictObject({
  endorsement: Endorsement,
  contact: EndorserContact,
  language: Language.nullable().meta({ description: 'The language the endorser reads; null where nobody knows' }),
  holdReason: HoldReason.nullable(),
  confirmedSequence: z.int().min(1).nullable().meta({ description: 'Its entry in the ledger' }),
  salts: z.strictObject({ shown: Salt.nullable(), kept: Salt.nullable() }),
  submissionDigest: z.string().nullable().meta({ description: 'Of what was entered from paper or phone' }),
  keys: z.array(z.string()).meta({ description: 'What may stand once under one version' }),
  remindedAt: z.array(Instant),
  links: z
    .array(
      z.strictObject({
        tokenDigest: Digest.meta({
          description: 'Of the token in the link that was mailed; the token is kept nowhere',
        }),
        purpose: z.enum(['confirm', 'withdraw', 'invitation']),
        createdAt: Instant,
      }),
    )
    .meta({ description: 'So that the links in the mails people have go on working' }),
});
export type EndorsementLine = z.infer<typeof EndorsementLine>;

const content = z.record(z.string(), z.json());

/** One save of a record: who, when, why, and the whole record before and after, in the form of its time. */
export const RevisionLine = z.strictObject({
  recordId: z.string(),
  revision: z.int().min(1),
  noun: z.string(),
  verb: z.string(),
  savedAt: Instant,
  staffId: z.string().nullable(),
  staffName: z.string(),
  reason: z.string().nullable(),
  before: content.nullable(),
  after: content,
});
export type RevisionLine = z.infer<typeof RevisionLine>;
