import type { EndorsementId } from '@coalition/domain/endorsements';
import { ok, type Failure, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { lastMomentOf, type Db, type Office } from '../server/office.ts';
import type { Prolong } from '../statements/desk/move-stage.ts';
import { remindOne } from './desk/remind-endorsers.ts';
import { lockEndorsement } from './endorsement.store.ts';
import type { OpenSignOn } from './open-sign-on.ts';

/**
 * Gives whoever was asked, and has not answered, as long as the statement is open now: invitations, and what else was to end
 * with the old last day. A request of 72 hours stays one.
 */
export const prolongWaiting: Prolong = async ({ installation: { timeZone } }, db, { statement, from, to }) => {
  const [before, after] = [lastMomentOf(timeZone, from), lastMomentOf(timeZone, to)];
  await db
    .updateTable('endorsements')
    .set({
      lapses_at: after,
      content: sql`jsonb_set(content, '{state,lapsesAt}', to_jsonb(${after}::text))`,
    })
    .where('statement_id', '=', statement)
    .where((row) =>
      row.or([
        row.and([row('status', '=', 'invited'), row('lapses_at', '<', after)]),
        row.and([row('status', 'in', ['requested', 'held']), row('lapses_at', '=', before)]),
      ]),
    )
    .execute();
};

/**
 * Tells somebody who was asked before that the last day was put off since, with a new link to the same page; once for each
 * time that it is put off.
 *
 * @returns whether there was something to tell
 * @fails MailSenderMissing
 */
export async function tellNewDay(
  office: Office,
  db: Db,
  { id, open }: { id: EndorsementId; open: OpenSignOn },
): Promise<Result<boolean, Failure>> {
  const { stage, closesAt } = open.signOn;
  const extendedAt = stage.stage === 'collecting' ? stage.extendedAt : undefined;
  const kept = extendedAt === undefined ? null : await lockEndorsement(db, id);
  if (extendedAt === undefined || !kept || closesAt === null) return ok(false);
  const { state } = kept.endorsement;
  const isWaiting = state.status === 'invited' || (state.status === 'requested' && state.lapsesAt === closesAt);
  if (!isWaiting || (await wasToldSince(db, id, extendedAt))) return ok(false);
  const reminded = await remindOne(office, db, { kept, open });
  return reminded.ok ? ok(true) : reminded;
}

async function wasToldSince(db: Db, id: EndorsementId, moment: string): Promise<boolean> {
  const row = await db
    .selectFrom('messages')
    .select('id')
    .where('subject_id', '=', id)
    .where('queued_at', '>=', moment)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
