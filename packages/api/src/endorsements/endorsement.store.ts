import { Endorsement, EndorserContact, foldName, HoldReason, type EndorsementId } from '@coalition/domain/endorsements';
import { Salt } from '@coalition/domain/ledger';
import { bug, foldEmailAddress, Language } from '@coalition/domain/values';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { newToken, tokenDigest } from '../access/session.store.ts';
import type { EndorsementsTable } from '../database/tables/endorsement.tables.ts';
import type { Db } from '../server/office.ts';
import { countChange, type Counted } from './roll/roll-counts.store.ts';

/** An endorsement with what the office alone knows of it. */
export interface KeptEndorsement {
  endorsement: Endorsement;
  contact: EndorserContact;
  /** The language the endorser reads; null where nobody knows. */
  language: Language | null;
  /** Why staff should look before it is confirmed, known since the request. */
  holdReason: HoldReason | null;
  /** Its entry in the ledger; null until it is confirmed. */
  confirmedSequence: number | null;
  salts: { shown: Salt | null; kept: Salt | null };
}

/** What a link that was mailed is good for. */
export const LinkPurpose = z.enum(['confirm', 'withdraw', 'invitation']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** Adds an endorsement, or many at once. */
export async function insertEndorsements(db: Db, all: readonly KeptEndorsement[]): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map((kept) => ({ id: kept.endorsement.id, ...columnsOf(kept) }));
  await db.insertInto('endorsements').values(rows).execute();
  for (const row of rows) await countChange(db, null, row);
}

/** Keeps an endorsement as it is now. */
export async function updateEndorsement(db: Db, kept: KeptEndorsement): Promise<void> {
  const { id } = kept.endorsement;
  const before = await findCounted(db, id);
  const after = columnsOf(kept);
  await db.updateTable('endorsements').set(after).where('id', '=', id).execute();
  if (before) await countChange(db, before, after);
}

/** Deletes an endorsement with its links and keys, as if it had never been; the ledger keeps its commitments. */
export async function deleteEndorsement(db: Db, id: EndorsementId): Promise<void> {
  const before = await findCounted(db, id);
  await db.deleteFrom('endorsements').where('id', '=', id).execute();
  await countChange(db, before, null);
}

async function findCounted(db: Db, id: EndorsementId): Promise<Counted | null> {
  const columns = ['statement_id', 'version', 'status', 'shown_salt'] as const;
  return (await db.selectFrom('endorsements').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** One endorsement, held against changes by others until the transaction ends; null when there is none. */
export async function lockEndorsement(db: Db, id: EndorsementId): Promise<KeptEndorsement | null> {
  const row = await db.selectFrom('endorsements').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? parseEndorsement(row) : null;
}

/** The endorsement a link leads to; null when it leads nowhere. */
export async function findByToken(db: Db, token: string, purpose: LinkPurpose): Promise<KeptEndorsement | null> {
  const row = await db
    .selectFrom('endorsements')
    .innerJoin('endorsement_tokens', 'endorsement_tokens.endorsement_id', 'endorsements.id')
    .selectAll('endorsements')
    .where('endorsement_tokens.token_digest', '=', tokenDigest(token))
    .where('endorsement_tokens.purpose', '=', purpose)
    .executeTakeFirst();
  return row ? parseEndorsement(row) : null;
}

/**
 * Everything of one owner under one statement, whatever its version: what goes by the same address. Held against changes by
 * others; the newest version first. Without an address it is the one itself.
 */
export async function lockAllOfOwner(db: Db, { endorsement, contact }: KeptEndorsement): Promise<KeptEndorsement[]> {
  const own = db.selectFrom('endorsements').selectAll().where('statement_id', '=', endorsement.statement);
  const rows = await (
    contact.email === null
      ? own.where('id', '=', endorsement.id)
      : own.where('email_folded', '=', foldEmailAddress(contact.email))
  )
    .orderBy('version', 'desc')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(parseEndorsement);
}

/** A link to issue: for which endorsement, what it is good for, and the moment. */
interface NewLink {
  id: EndorsementId;
  purpose: LinkPurpose;
  now: string;
}

/** Makes a link's token for an endorsement: 256 random bits, of which only the digest is kept. */
export async function issueToken(db: Db, link: NewLink): Promise<string> {
  const [token] = await issueTokens(db, [link]);
  return token ?? bug('no token for a link');
}

/** Makes the tokens of many links at once, in their order. */
export async function issueTokens(db: Db, links: readonly NewLink[]): Promise<string[]> {
  if (links.length === 0) return [];
  const issued = links.map((link) => ({ ...link, token: newToken() }));
  const rows = issued.map(({ id, purpose, now, token }) => ({
    token_digest: tokenDigest(token),
    endorsement_id: id,
    purpose,
    created_at: now,
  }));
  await db.insertInto('endorsement_tokens').values(rows).execute();
  return issued.map(({ token }) => token);
}

/** A row as an endorsement; one that does not fit its schema is a bug. */
export function parseEndorsement(row: Selectable<EndorsementsTable>): KeptEndorsement {
  return {
    endorsement: Endorsement.parse(row.content),
    contact: EndorserContact.parse(row.contact),
    language: Language.nullable().parse(row.language),
    holdReason: HoldReason.nullable().parse(row.hold_reason),
    confirmedSequence: row.confirmed_sequence,
    salts: { shown: Salt.nullable().parse(row.shown_salt), kept: Salt.nullable().parse(row.kept_salt) },
  };
}

function columnsOf({ endorsement, contact, language, holdReason, confirmedSequence, salts }: KeptEndorsement) {
  const { state, statement, version, nameAsSigned } = endorsement;
  return {
    statement_id: statement,
    version,
    status: state.status,
    lapses_at: 'lapsesAt' in state ? state.lapsesAt : 'deleteAt' in state ? state.deleteAt : null,
    confirmed_sequence: confirmedSequence,
    content: JSON.stringify(endorsement),
    contact: JSON.stringify(contact),
    language,
    email_folded: contact.email === null ? null : foldEmailAddress(contact.email),
    name_folded: foldName(nameAsSigned),
    hold_reason: holdReason,
    shown_salt: salts.shown,
    kept_salt: salts.kept,
  };
}
