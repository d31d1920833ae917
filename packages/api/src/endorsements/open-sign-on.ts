import { StatementId, type StatementVersion } from '@coalition/domain/statements';
import type { SignOn } from '@coalition/domain/endorsements';
import type { CalendarDay } from '@coalition/domain/values';
import { publicVersion } from '../statements/public-version.ts';
import { findStanding, publishedStatements } from '../statements/statement.store.ts';
import { findStage, findVersion } from '../statements/version.store.ts';
import { lastMomentOf, todayOf, type Db, type Office } from '../server/office.ts';

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
  const [version, standing] = [await findVersion(db, id, stage.version), await findStanding(db, id)];
  if (!version || !('digest' in version) || !standing) return null;
  const signOn = {
    stage,
    digest: version.digest,
    leastRung: standing.leastRung,
    at: office.now,
    today: todayOf(office),
    closesAt: 'closesOn' in stage ? lastMomentOf(office.installation.timeZone, stage.closesOn) : null,
  };
  return { signOn, version, isPublic: standing.isPublic };
}

/** The last day to endorse, as long as that is possible; null where it is not, or not for whoever asks. */
export function openUntil(open: OpenSignOn | null, asks: 'invited' | 'anybody'): CalendarDay | null {
  if (open === null) return null;
  const { stage, today } = open.signOn;
  if (stage.stage !== 'collecting' || stage.closesOn < today) return null;
  return asks === 'invited' || (stage.mode === 'public' && open.isPublic) ? stage.closesOn : null;
}

/** A public statement, the words of it that visitors see, and what it offers everybody to sign. */
export interface PublicSignOn {
  id: StatementId;
  /** The version whose words are public; every name shown stands under these words, or under a version asked for. */
  shown: FrozenVersion;
  /** Null where nothing was opened, or other words than the public ones were: those belong to whoever was invited. */
  open: OpenSignOn | null;
}

/** A public statement by its address part; null when there is none. */
export async function findPublicSignOn(
  office: Office,
  asked: Parameters<typeof publishedStatements.findBySlug>[1],
): Promise<PublicSignOn | null> {
  const found = await publishedStatements.findBySlug(office.db, asked);
  const id = found && StatementId.parse(found.id);
  const shown = found && id && (await publicVersion(office.db, id, found));
  if (!shown) return null;
  const open = await findSignOn(office, office.db, id);
  return { id, shown, open: open?.version.number === shown.number ? open : null };
}
