import { MessageId } from '@coalition/domain/mail';
import { bug, EmailAddress } from '@coalition/domain/values';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import {
  addAsker,
  exampleInstallation,
  exampleNow,
  exampleOffice,
  newestAudit,
  refusalOf,
  staffCaller,
} from '../server/office.examples.ts';
import { newId } from '../server/office.ts';
import { nameSender, receipt } from './mail.examples.ts';
import { queueMail } from './queue-mail.ts';
import { sendNextMail } from './send-due-mail.ts';

describeOnBothEngines('the office’s mail', (open) => {
  let database: TestDatabase;
  const office = () => exampleOffice(database.db);
  const callerOf = async (role: 'editor' | 'publisher' | 'owner', changes = {}) =>
    staffCaller(database.db, await addAsker(database.db, role), changes);
  const queue = async (changes = {}) => {
    const queued = await queueMail(office(), database.db, receipt('ada@example.org', changes));
    return queued.ok ? queued.value : bug('not queued');
  };
  const giveUp = () => sendNextMail(office, () => Promise.resolve({ outcome: 'refused', reply: 550 }));

  beforeAll(async () => {
    database = await open('library');
  });
  beforeEach(async () => {
    await database.db.deleteFrom('messages').execute();
    await nameSender(database.db);
  });

  it('lists what waits, went out and was given up, without a word of any mail', async () => {
    const { id } = await queue();
    await giveUp();
    await queue();
    const editor = await callerOf('editor');
    const room = await editor.mail.list({ status: 'failed', before: null });
    expect(room).toMatchObject({
      sender: { email: 'office@coalition.example' },
      hasServer: false,
      counts: { queued: 1, sent: 0, failed: 1 },
      lines: [{ id, to: 'ada@example.org', isWritten: true, state: { reason: 'refused' } }],
      next: null,
    });
    expect(JSON.stringify(room)).not.toContain('retirer');
  });

  it('turns pages without leaving one out', async () => {
    for (let count = 0; count < 60; count += 1) await queue();
    const editor = await callerOf('editor');
    const first = await editor.mail.list({ status: null, before: null });
    const second = await editor.mail.list({ status: null, before: first.next });
    expect(second.next).toBeNull();
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(60);
  });

  it('says that nobody stands for it', async () => {
    await nameSender(database.db, null);
    expect((await (await callerOf('editor')).mail.list({ status: null, before: null })).sender).toBeNull();
  });

  it('shows a mail as it is read, but not the secret of its link', async () => {
    const { id } = await queue();
    const seen = await (await callerOf('owner')).mail.find({ id });
    expect(seen.seen?.text).toContain('Merci. Gardez ce lien');
    expect(seen.seen?.html).toContain('<div lang="fr">');
    expect(JSON.stringify(seen)).not.toContain('ttt');
    expect(await refusalOf((await callerOf('owner')).mail.find({ id: MessageId.parse(newId('msg')) }))).toMatchObject({
      code: 'record_not_found',
    });
  });

  it('gives a mail out as a file, and notes it, only where no server does it, and to who directs it', async () => {
    const { id } = await queue();
    const file = await (await callerOf('publisher')).mail.download({ id });
    expect(file).toMatchObject({ name: `${id}.eml`, source: expect.stringContaining('Message-ID: <msg_') });
    expect(file.source.replaceAll('=\r\n', '')).toContain('t'.repeat(43));
    expect(await newestAudit(database.db)).toMatchObject({ action: 'mail.download', record_id: id });
    const withServer = { installation: { ...exampleInstallation, hasMailServer: true } };
    expect(await refusalOf((await callerOf('owner', withServer)).mail.download({ id }))).toMatchObject({
      code: 'record_not_found',
    });
    expect(await refusalOf((await callerOf('editor')).mail.download({ id }))).toMatchObject({
      code: 'action_forbidden',
    });
  });

  it('gives no link to an account to who may not give accounts', async () => {
    const { id } = await queue({ purpose: 'staff_invitation' });
    expect((await (await callerOf('publisher')).mail.find({ id })).mayDownload).toBe(false);
    expect(await refusalOf((await callerOf('publisher')).mail.download({ id }))).toMatchObject({
      code: 'record_not_found',
    });
    expect((await (await callerOf('owner')).mail.download({ id })).source).toContain('Message-ID');
  });

  it('carries the link to an account to whom it was made for, and to nobody else', async () => {
    const owner = await callerOf('owner');
    const { token } = await owner.access.invite({ email: EmailAddress.parse('new@example.org'), role: 'editor' });
    expect(await owner.mail.sendStaffInvitation({ token })).toBe('new@example.org');
    const { lines } = await owner.mail.list({ status: 'queued', before: null });
    expect(lines).toMatchObject([{ to: 'new@example.org', purpose: 'staff_invitation', language: null }]);
    const file = await owner.mail.download({ id: lines[0]?.id ?? bug('none') });
    expect(file.source.replaceAll('=\r\n', '')).toContain(`https://office.coalition.example/invitation/${token}`);
    expect(await refusalOf(owner.mail.sendStaffInvitation({ token: 'x'.repeat(43) }))).toMatchObject({
      code: 'invitation_invalid',
    });
    const publisher = await callerOf('publisher');
    expect(await refusalOf(publisher.mail.sendStaffInvitation({ token }))).toMatchObject({ code: 'action_forbidden' });
  });

  it('tries again what was given up, at a person’s word, and nothing else', async () => {
    const { id } = await queue();
    const publisher = await callerOf('publisher');
    expect(await refusalOf(publisher.mail.retry({ id }))).toMatchObject({ code: 'message_step_refused' });
    await giveUp();
    expect(await refusalOf((await callerOf('editor')).mail.retry({ id }))).toMatchObject({ code: 'action_forbidden' });
    await publisher.mail.retry({ id });
    expect(await newestAudit(database.db)).toMatchObject({ action: 'mail.retry', record_id: id });
    expect(await sendNextMail(office, () => Promise.resolve({ outcome: 'accepted' }))).not.toBeNull();
    expect(await publisher.mail.find({ id })).toMatchObject({ state: { status: 'sent', sentAt: exampleNow } });
  });
});
