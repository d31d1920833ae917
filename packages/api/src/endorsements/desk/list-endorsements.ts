import {
  checkSignOn,
  EndorsementLapsed,
  foldName,
  SignOnClosed,
  type Endorsement,
  type EndorsementId,
  type EndorserContact,
  type HoldReason,
} from '@coalition/domain/endorsements';
import { Message } from '@coalition/domain/mail';
import type { StatementId } from '@coalition/domain/statements';
import type { Language } from '@coalition/domain/values';
import { sql, type SelectQueryBuilder } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { noteReading } from '../../server/write-audit.ts';
import type { Db, Office } from '../../server/office.ts';
import { findStage } from '../../statements/version.store.ts';
import { parseEndorsement } from '../endorsement.store.ts';
import { findNamesakes } from '../paper/find-namesakes.ts';
import { findSignOn, openUntil, type OpenSignOn } from '../open-sign-on.ts';
import { countAskingMails, type AskingMails } from './count-asking-mails.ts';

type Status = Endorsement['state']['status'];

/** Which endorsements of a statement to list; null leaves a thing open. */
export interface EndorsementFilter {
  statement: StatementId;
  /** `current` is the one that is open, or was last. */
  version: number | 'current' | null;
  status: Status | null;
  /** Part of a name, an organisation or an address; empty for all. */
  words: string;
  /** The last one of the page before; null for the newest. */
  before: EndorsementId | null;
}

/** An endorsement as the office sees it, with how to reach its owner and what became of the newest mail to them. */
export interface EndorsementLine {
  endorsement: Endorsement;
  contact: EndorserContact;
  language: Language | null;
  holdReason: HoldReason | null;
  confirmedSequence: number | null;
  mail: Message['state'] | null;
  /** The asker entered it, so that somebody else has to look. */
  isOwnEntry: boolean;
  /** Why a name that waits can stand no more, whoever looks: by the name of the failure; null where it can, or waits not. */
  obstacle: string | null;
  /** Another stands, waits or is to confirm under the same version by the same name. */
  hasNamesake: boolean;
}

/** What the office sees of a statement’s endorsements. */
export interface EndorsementDesk {
  /** The version that is open, or was last; null where none ever was. */
  version: number | null;
  /** Whether it can be endorsed at present. */
  isOpen: boolean;
  /** The version whose endorsements are listed and counted; null for all. */
  listed: number | null;
  /** How many endorsements each version has, whatever became of them; the newest first. */
  versions: { version: number; count: number }[];
  /** How many there are of each status, under the version that is listed. */
  counts: Partial<Record<Status, number>>;
  asking: AskingMails;
  /** What became of the mails that say it was withdrawn. */
  telling: AskingMails;
  /** The newest first, fifty at most. */
  lines: EndorsementLine[];
  /** Where the next page begins; null on the last one. */
  next: EndorsementId | null;
}

const pageSize = 50;

/** The endorsements of a statement in every state, with the counts of all. */
export async function listEndorsements(office: Office, filter: EndorsementFilter): Promise<EndorsementDesk> {
  const { db } = office;
  const { statement } = filter;
  await noteReading(office, { noun: 'endorsements', recordId: statement });
  const stage = await findStage(db, statement);
  const versions = await countByVersion(db, statement);
  const current = 'version' in stage ? stage.version : (versions[0]?.version ?? null);
  const listed = filter.version === 'current' ? current : filter.version;
  const rows = await narrowed(db.selectFrom('endorsements'), { ...filter, version: listed })
    .selectAll()
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const shown = rows.slice(0, pageSize).map(parseEndorsement);
  const mails = await newestMails(
    db,
    shown.map(({ endorsement }) => endorsement.id),
  );
  const namesakes = await findNamesakes(
    db,
    shown.map(({ endorsement }) => endorsement),
  );
  const open = await findSignOn(office, db, statement);
  return {
    version: 'version' in stage ? stage.version : null,
    isOpen: openUntil(open, 'invited') !== null,
    listed,
    versions,
    counts: await countByStatus(db, { statement, version: listed }),
    asking: await countAskingMails(db, statement),
    telling: await countAskingMails(db, statement, 'telling'),
    lines: shown.map(({ salts: _salts, ...kept }) => ({
      ...kept,
      mail: mails.get(kept.endorsement.id) ?? null,
      isOwnEntry: isOwn(office, kept.endorsement),
      obstacle: obstacleTo(kept.endorsement, open),
      hasNamesake: namesakes.has(kept.endorsement.id),
    })),
    next: rows.length > pageSize ? (shown.at(-1)?.endorsement.id ?? null) : null,
  };
}

type Rows = SelectQueryBuilder<Tables, 'endorsements', object>;

function narrowed(
  rows: Rows,
  { statement, version, status, words, before }: EndorsementFilter & { version: number | null },
): Rows {
  let query = rows.where('statement_id', '=', statement);
  if (version !== null) query = query.where('version', '=', version);
  if (status !== null) query = query.where('status', '=', status);
  if (before !== null) query = query.where('id', '<', before);
  if (words.trim() === '') return query;
  const [name, address] = [foldName({ name: words, organisation: null }), words.trim().toLowerCase()];
  return query.where((row) =>
    row.or([
      sql<boolean>`position(${name} in name_folded) > 0 and ${name} <> ''`,
      sql<boolean>`position(${address} in coalesce(email_folded, '')) > 0`,
    ]),
  );
}

/** What keeps a name that waits from standing under its words; more proof of authority, somebody can still bring. */
function obstacleTo(endorsement: Endorsement, open: OpenSignOn | null): string | null {
  const { state, statement } = endorsement;
  if (state.status !== 'held') return null;
  if (!open) return SignOnClosed({ statement }).code;
  const { signOn } = open;
  if (signOn.at >= state.lapsesAt) return EndorsementLapsed({ lapsedAt: state.lapsesAt }).code;
  const checked = checkSignOn(endorsement, signOn);
  return checked.ok ? null : checked.failure.code;
}

async function countByVersion(db: Db, statement: StatementId): Promise<EndorsementDesk['versions']> {
  const rows = await db
    .selectFrom('endorsements')
    .select(({ fn }) => ['version', fn.countAll<number | string>().as('count')])
    .where('statement_id', '=', statement)
    .groupBy('version')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, count }) => ({ version, count: Number(count) }));
}

async function countByStatus(
  db: Db,
  { statement, version }: Pick<EndorsementFilter, 'statement'> & { version: number | null },
): Promise<EndorsementDesk['counts']> {
  const all = db
    .selectFrom('endorsements')
    .select(({ fn }) => ['status', fn.countAll<number | string>().as('count')])
    .where('statement_id', '=', statement);
  const rows = await (version === null ? all : all.where('version', '=', version)).groupBy('status').execute();
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}

async function newestMails(db: Db, ids: readonly string[]): Promise<Map<string, Message['state']>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('messages')
    .select(['subject_id', 'content'])
    .where('subject_id', 'in', ids)
    .orderBy('queued_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ subject_id, content }) => [subject_id ?? '', Message.parse(content).state]));
}

function isOwn({ asker }: Office, { entry }: Endorsement): boolean {
  return asker.role !== 'visitor' && entry.by === 'staff' && entry.enteredBy === asker.staffId;
}
