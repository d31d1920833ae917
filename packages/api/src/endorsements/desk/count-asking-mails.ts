import type { MessagePurpose } from '@coalition/domain/mail';
import type { StatementId } from '@coalition/domain/statements';
import { EmailAddress } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';

/** What became of mails that go out in numbers about one statement. */
export interface AskingMails {
  /** Still on their way. */
  queued: number;
  sent: number;
  failed: number;
  /** Whom none of those reached, fifty at most; the newest first. */
  notReached: EmailAddress[];
}

const purposes = {
  /** Those that ask people to sign: invitations, reminders, and new words to read. */
  asking: ['endorsement_invitation', 'endorsement_reminder', 'endorsement_renewal'],
  /** Those that say it was withdrawn. */
  telling: ['statement_withdrawn'],
} as const satisfies Record<string, MessagePurpose[]>;
const notReachedMax = 50;

/** Counts the mails about a statement by what they are for, while the office keeps to whom they went. */
export async function countAskingMails(
  db: Db,
  statement: StatementId,
  aim: keyof typeof purposes = 'asking',
): Promise<AskingMails> {
  const ofStatement = db
    .selectFrom('messages')
    .innerJoin('endorsements', 'endorsements.id', 'messages.subject_id')
    .where('endorsements.statement_id', '=', statement)
    .where('messages.purpose', 'in', purposes[aim]);
  const rows = await ofStatement
    .select(({ fn }) => ['messages.status', fn.countAll<number | string>().as('count')])
    .groupBy('messages.status')
    .execute();
  const counts = new Map(rows.map(({ status, count }) => [status, Number(count)]));
  const failed = counts.get('failed') ?? 0;
  const lost =
    failed === 0
      ? []
      : await ofStatement
          .select(sql`messages.content->>'to'`.as('to'))
          .where('messages.status', '=', 'failed')
          .orderBy('messages.queued_at', 'desc')
          .orderBy('messages.id', 'desc')
          .limit(notReachedMax)
          .execute();
  return {
    queued: counts.get('queued') ?? 0,
    sent: counts.get('sent') ?? 0,
    failed,
    notReached: lost.map(({ to }) => EmailAddress.parse(to)),
  };
}
