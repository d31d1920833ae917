import { Message, type MailAttempt } from '@coalition/domain/mail';
import { bug, instantLater, type Instant } from '@coalition/domain/values';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { folderCarrier, mailFolder, smtpCarrier, type CarryMail, type ReadyMail } from '../outside/send-mail.ts';
import { startSmtpServer } from '../outside/smtp-server.examples.ts';
import { exampleInstallation, exampleNow, exampleOffice } from '../server/office.examples.ts';
import { inTransaction } from '../server/office.ts';
import { nameSender, receipt } from './mail.examples.ts';
import { queueMail } from './queue-mail.ts';
import { forgetOldMail, makeMailLoop, sendNextMail } from './send-due-mail.ts';

describeOnBothEngines('mail on its way out', (open) => {
  let database: TestDatabase;
  let now: Instant;
  const office = () => exampleOffice(database.db, { now });
  const rows = async () =>
    (await database.db.selectFrom('messages').select('content').orderBy('id').execute()).map(({ content }) =>
      Message.parse(content),
    );
  const queue = async (to = 'ada@example.org', about: string | null = 'end_example') => {
    const queued = await queueMail(office(), database.db, receipt(to, { about }));
    return queued.ok ? queued.value : bug('not queued');
  };
  /** Notes what it is given, and ends as told. */
  const carrierOf = (attempt: MailAttempt) => {
    const carried: ReadyMail[] = [];
    const carry: CarryMail = (mail) => {
      carried.push(mail);
      return Promise.resolve(attempt);
    };
    return { carry, carried };
  };

  beforeAll(async () => {
    database = await open('library');
  });
  beforeEach(async () => {
    now = exampleNow;
    await database.db.deleteFrom('messages').execute();
    await nameSender(database.db);
  });

  it('is queued with what it speaks of, or not at all', async () => {
    await inTransaction(database.db, async (tx) => {
      await queueMail(office(), tx, receipt('ada@example.org'));
      return { ok: false, failure: { code: 'x_refused', kind: 'conflict', facts: {} } };
    });
    expect(await rows()).toEqual([]);
  });

  it('is not queued, and not sent, while nobody stands for it', async () => {
    await queue();
    await nameSender(database.db, null);
    expect(await queueMail(office(), database.db, receipt('b@example.org'))).toMatchObject({
      ok: false,
      failure: { code: 'mail_sender_missing' },
    });
    const { carry, carried } = carrierOf({ outcome: 'accepted' });
    expect(await sendNextMail(office, carry)).toBeNull();
    expect(carried).toEqual([]);
    expect(await rows()).toMatchObject([{ state: { status: 'queued', attempts: 0 } }]);
  });

  it('goes out once', async () => {
    const { id } = await queue();
    const { carry, carried } = carrierOf({ outcome: 'accepted' });
    expect(await sendNextMail(office, carry)).toEqual({ outcome: 'accepted' });
    expect(await sendNextMail(office, carry)).toBeNull();
    expect(carried).toMatchObject([{ to: 'ada@example.org', messageId: `<${id}@coalition.example>` }]);
    expect(await rows()).toMatchObject([{ state: { status: 'sent', attempts: 1, sentAt: now } }]);
  });

  it('is sent by one process only, however many try', async () => {
    for (let count = 0; count < 20; count += 1) await queue(`reader-${String(count)}@example.org`);
    const { carry, carried } = carrierOf({ outcome: 'accepted' });
    const loops = Array.from({ length: 4 }, () => makeMailLoop(office, carry));
    await Promise.all(loops.map((loop) => loop.pass()));
    expect(carried.map(({ to }) => to).sort()).toEqual((await rows()).map(({ to }) => to).sort());
    for (const { state } of await rows()) expect(state.status).toBe('sent');
  });

  it('goes out again under the same Message-ID when a process died with it, and not before its lease has ended', async () => {
    await queue();
    const died = carrierOf({ outcome: 'accepted' });
    await expect(
      sendNextMail(office, (mail) => died.carry(mail).then(() => Promise.reject(new Error('killed')))),
    ).rejects.toThrow('killed');
    const { carry, carried } = carrierOf({ outcome: 'accepted' });
    expect(await sendNextMail(office, carry)).toBeNull();
    now = instantLater(now, 300_000);
    expect(await sendNextMail(office, carry)).toEqual({ outcome: 'accepted' });
    expect(carried[0]?.messageId).toBe(died.carried[0]?.messageId);
  });

  it('keeps what the later process wrote when an earlier one comes back after its lease', async () => {
    await queue();
    const late: CarryMail = async () => {
      now = instantLater(now, 300_001);
      await sendNextMail(office, carrierOf({ outcome: 'accepted' }).carry);
      return { outcome: 'refused', reply: 550 };
    };
    await sendNextMail(office, late);
    expect(await rows()).toMatchObject([{ state: { status: 'sent' } }]);
  });

  it('waits out a server that is away for a day, with growing pauses, and then arrives', async () => {
    await queue();
    const away = carrierOf({ outcome: 'unreachable', why: 'no_answer' });
    const backAt = instantLater(now, 24 * 3_600_000);
    const loop = makeMailLoop(office, (mail) =>
      now < backAt ? away.carry(mail) : Promise.resolve({ outcome: 'accepted' }),
    );
    for (let minute = 0; minute < 30 * 60; minute += 10) {
      await loop.pass();
      now = instantLater(now, 600_000);
    }
    expect(await rows()).toMatchObject([{ state: { status: 'sent' } }]);
    expect(away.carried.length).toBeLessThan(20);
    expect(new Set(away.carried.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('is given up after 72 hours, with the reason', async () => {
    await queue();
    const { carry } = carrierOf({ outcome: 'unreachable', why: 'not_secure' });
    for (let hour = 0; hour < 80; hour += 1) {
      await sendNextMail(office, carry);
      now = instantLater(now, 3_600_000);
    }
    expect(await rows()).toMatchObject([
      { state: { status: 'failed', reason: 'gave_up', trouble: { why: 'not_secure' } } },
    ]);
  });

  it('rests a while after a server was away, and asks it no more at once', async () => {
    for (let count = 0; count < 10; count += 1) await queue();
    const { carry, carried } = carrierOf({ outcome: 'unreachable', why: 'no_answer' });
    const loop = makeMailLoop(office, carry, 1);
    await loop.pass();
    await loop.pass();
    expect(carried).toHaveLength(1);
    now = instantLater(now, 30_000);
    await loop.pass();
    expect(carried).toHaveLength(2);
  });

  describe('to a real server', () => {
    it('arrives with words in text and HTML, and nothing that is fetched or counted', async () => {
      const server = await startSmtpServer({ tls: 'none' });
      await queue();
      await sendNextMail(office, smtpCarrier(server.place));
      const [{ source } = { source: '' }] = server.received;
      expect(source).toContain('From: Example Coalition <office@coalition.example>\r\n');
      expect(source).toContain('Content-Type: multipart/alternative');
      expect(source).not.toMatch(/<img|<link|<script|http-equiv/i);
    });

    it('that refused for now is asked again, and one that hung up may get it twice, under one Message-ID', async () => {
      const server = await startSmtpServer({ tls: 'none' });
      await queue();
      for (const manner of [{ at: 'DATA', reply: 451 }, 'hang_up', 'accept'] as const) {
        server.behave(manner);
        await sendNextMail(office, smtpCarrier(server.place));
        now = instantLater(now, 300_000);
      }
      expect(server.received).toHaveLength(3);
      expect(new Set(server.received.map(({ source }) => source)).size).toBe(1);
      expect(await rows()).toMatchObject([{ state: { status: 'sent', attempts: 3 } }]);
    });

    it('that refuses the reader for good ends it, and a person can try again', async () => {
      const server = await startSmtpServer({ tls: 'none' });
      server.behave({ at: 'RCPT', reply: 550 });
      await queue();
      await sendNextMail(office, smtpCarrier(server.place));
      expect(await rows()).toMatchObject([
        { state: { status: 'failed', reason: 'refused', trouble: { outcome: 'refused', reply: 550 } } },
      ]);
    });
  });

  it('loses its words and its file thirty days after it was sent', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'coalition-mail-'));
    try {
      const installation = { ...exampleInstallation, dataDir };
      await queue();
      await sendNextMail(office, folderCarrier(mailFolder(dataDir)));
      await queue('nobody@example.org', null);
      await sendNextMail(office, folderCarrier(mailFolder(dataDir)));
      await queue('waiting@example.org');
      now = instantLater(now, 30 * 24 * 3_600_000 - 1);
      expect(await forgetOldMail({ ...office(), installation })).toBe(0);
      expect(readdirSync(mailFolder(dataDir))).toHaveLength(2);
      now = instantLater(now, 1);
      expect(await forgetOldMail({ ...office(), installation })).toBe(2);
      expect(readdirSync(mailFolder(dataDir))).toEqual([]);
      expect((await rows()).map(({ to, body }) => [to, body === null])).toEqual([
        ['ada@example.org', true],
        ['waiting@example.org', false],
      ]);
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });
});
