import type { MailAttempt } from '@coalition/domain/mail';
import { EmailAddress, instantLater } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { sendNextMail } from '../../mail/send-due-mail.ts';
import { addAsker, exampleNow, exampleOffice, staffCaller } from '../../server/office.examples.ts';
import { openExampleStatement, prepareMail } from '../endorsement.examples.ts';

describeOnBothEngines('the mails that ask people to sign', (open) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await open();
    await prepareMail(database.db);
  });

  it('are counted from the queue to the end, and whom none reached is named', async () => {
    const statement = await openExampleStatement(database.db, {});
    const { endorsements } = staffCaller(database.db, await addAsker(database.db, 'editor'));
    const asking = async () =>
      (await endorsements.list({ statement: statement.id, version: null, status: null, words: '', before: null }))
        .asking;
    const sendOne = (attempt: MailAttempt) =>
      sendNextMail(
        () => exampleOffice(database.db, { now: instantLater(exampleNow, 1) }),
        () => Promise.resolve(attempt),
      );
    expect(await asking()).toEqual({ queued: 0, sent: 0, failed: 0, notReached: [] });
    const guests = ['one', 'two', 'three'].map((name) => ({
      email: EmailAddress.parse(`${name}@asked.example`),
      name: null,
      language: null,
    }));
    await endorsements.invite({ statement: statement.id, note: null, guests });
    expect(await asking()).toEqual({ queued: 3, sent: 0, failed: 0, notReached: [] });
    await sendOne({ outcome: 'accepted' });
    await sendOne({ outcome: 'refused', reply: 550 });
    const { notReached, ...counts } = await asking();
    expect(counts).toEqual({ queued: 1, sent: 1, failed: 1 });
    expect(guests.map(({ email }) => email)).toContain(notReached[0]);
    expect(notReached).toHaveLength(1);
  });
});
