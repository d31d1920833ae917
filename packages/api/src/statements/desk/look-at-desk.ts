import {
  statementDigest,
  statementStepsNow,
  type Approval,
  type StatementStep,
  type StatementVersion,
} from '@coalition/domain/statements';
import { eachLanguage, ok, type Digest, type EachLanguage, type Failure, type Result } from '@coalition/domain/values';
import { listStaff } from '../../access/accounts/staff.store.ts';
import { renderMarkdown } from '../../pages/render-markdown.ts';
import type { Db, Office } from '../../server/office.ts';
import { publishedVersions } from '../public-version.ts';
import { presentAttachments, type AttachmentView } from '../reading/attachment-view.ts';
import { findDesk, type Desk } from './desk.store.ts';
import { situationOf } from './permit-step.ts';

/** Who approved a language, and when; the name is empty where the account is gone. */
export interface ApprovalView {
  name: string;
  at: string;
}

/** A version as the desk shows it. */
export interface VersionView {
  number: number;
  status: StatementVersion['status'];
  digest: Digest;
  approvals: EachLanguage<ApprovalView | null>;
  /** Who made the last change of each language. */
  authors: EachLanguage<string>;
  frozen: ApprovalView | null;
  supersededBy: number | null;
  isPublished: boolean;
}

/** A statement's desk: where it stands, the words as they would be signed, and what may be done. */
export interface DeskView {
  id: string;
  revision: number;
  isPublic: boolean;
  stage: Desk['stage'];
  deadlineOn: string | null;
  embargoUntil: string | null;
  /** Null while a language has no text. */
  present:
    | (VersionView & {
        words: StatementVersion['words'];
        html: EachLanguage<string>;
        attachments: EachLanguage<AttachmentView[]>;
      })
    | null;
  /** The frozen versions, the newest first. */
  versions: VersionView[];
  /** For each step why it may not be done now; null where it may. */
  steps: Record<StatementStep, Failure | null>;
  /** Whether nobody else has an account that could approve. */
  isAlone: boolean;
}

/** What lies on a statement's desk. @fails RecordNotFound */
export async function lookAtDesk(office: Office, id: string): Promise<Result<DeskView, Failure>> {
  const found = await findDesk(office.db, id);
  if (!found.ok) return found;
  const desk = found.value;
  const reading = { names: await namesOf(office.db), published: await publishedVersions(office.db, desk.id) };
  const situation = await situationOf(office, office.db, desk);
  const frozen = desk.versions.filter((version) => 'digest' in version).toReversed();
  const { record, stage, version } = desk;
  return ok({
    id: desk.id,
    revision: record.revision,
    isPublic: record.published !== null,
    stage,
    deadlineOn: record.facts.deadlineOn,
    embargoUntil: record.facts.embargoUntil,
    present: version && {
      ...(await versionView(version, reading)),
      words: version.words,
      html: eachLanguage((language) => renderMarkdown(version.words[language].body)),
      attachments: {
        en: await presentAttachments(office.db, version.words.attachments, 'en'),
        fr: await presentAttachments(office.db, version.words.attachments, 'fr'),
      },
    },
    versions: await Promise.all(frozen.map((each) => versionView(each, reading))),
    steps: await statementStepsNow(situation),
    isAlone: situation.isAlone,
  });
}

interface Reading {
  names: ReadonlyMap<string, string>;
  published: ReadonlySet<number>;
}

async function versionView(version: StatementVersion, { names, published }: Reading): Promise<VersionView> {
  const name = (id: string): string => names.get(id) ?? '';
  const view = (approval: Approval | null) => approval && { name: name(approval.by), at: approval.at };
  return {
    number: version.number,
    status: version.status,
    digest: await statementDigest(version.words),
    approvals: eachLanguage((language) => view(version.approvals[language])),
    authors: eachLanguage((language) => name(version.changedBy[language])),
    frozen: 'frozenAt' in version ? { name: name(version.frozenBy), at: version.frozenAt } : null,
    supersededBy: version.status === 'superseded' ? version.supersededBy : null,
    isPublished: published.has(version.number),
  };
}

/** Names of accounts, and of those who are gone as the audit log knew them. */
async function namesOf(db: Db): Promise<Map<string, string>> {
  const gone = await db
    .selectFrom('audit_entries')
    .select(['staff_id', 'staff_name'])
    .where('noun', '=', 'statements')
    .where('staff_id', 'is not', null)
    .distinct()
    .execute();
  const staff = await listStaff(db);
  return new Map([
    ...gone.map((entry) => [entry.staff_id ?? '', entry.staff_name] as const),
    ...staff.map(({ id, name }) => [id, name] as const),
  ]);
}
