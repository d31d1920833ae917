import { statementKind, StatementId, type StatementVersion } from '@coalition/domain/statements';
import type { SignOn } from '@coalition/domain/endorsements';
import type { CalendarDay } from '@coalition/domain/values';
import { recordStore } from '../../revisions/records/record.store.ts';
import { publishedStatements } from '../../statements/statement.store.ts';
import { findStage, findVersion } from '../../statements/version.store.ts';
import { todayOf, type Db, type Office } from '../../server/office.ts';

const statements = recordStore(statementKind);

/** A version with frozen words. */
export type FrozenVersion = Extract<StatementVersion, { status: 'frozen' | 'superseded' }>;

/** What a statement offers to sign now. */
export interface OpenSignOn {
  signOn: SignOn;
  /** The words that are, or were last, open. */
  version: FrozenVersion;
  /** Visitors see the statement. */
  isPublic: boolean;
}

/** What a statement offers to sign at this moment; null where nothing was ever opened. */
export async function findSignOn(
  office: Pick<Office, 'now' | 'installation'>,
  db: Db,
  id: StatementId,
): Promise<OpenSignOn | null> {
  const stage = await findStage(db, id);
  if (!('version' in stage)) return null;
  const [version, record] = [await findVersion(db, id, stage.version), await statements.find(db, id)];
  if (!version || !('digest' in version) || !record) return null;
  const signOn = {
    stage,
    digest: version.digest,
    leastRung: record.facts.leastRung,
    at: office.now,
    today: todayOf(office),
  };
  return { signOn, version, isPublic: record.published !== null };
}

/** The last day to endorse, as long as that is possible; null where it is not, or not for whoever asks. */
export function openUntil(open: OpenSignOn | null, asks: 'invited' | 'anybody'): CalendarDay | null {
  if (open === null) return null;
  const { stage, today } = open.signOn;
  if (stage.stage !== 'collecting' || stage.closesOn < today) return null;
  return asks === 'invited' || (stage.mode === 'public' && open.isPublic) ? stage.closesOn : null;
}

/** A public statement by its address part, with what it offers to sign; null when there is none. */
export async function findPublicSignOn(
  office: Office,
  asked: Parameters<typeof publishedStatements.findBySlug>[1],
): Promise<{ id: StatementId; open: OpenSignOn | null } | null> {
  const found = await publishedStatements.findBySlug(office.db, asked);
  if (!found) return null;
  const id = StatementId.parse(found.id);
  return { id, open: await findSignOn(office, office.db, id) };
}
