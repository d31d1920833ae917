import type { MailAttempt } from '@coalition/domain/mail';
import { createTransport, type SendMailOptions, type SMTPTransportOptions } from 'nodemailer';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../server/write-whole.ts';

/** A mail ready to be handed over: one reader, and the same Message-ID at each attempt. */
export interface ReadyMail {
  from: { name: string; address: string };
  to: string;
  messageId: string;
  date: Date;
  subject: string;
  text: string;
  html: string;
  /** Further headers by name. */
  headers: Readonly<Record<string, string>>;
}

/** Hands one mail over, once. It never throws, and ends within two minutes. */
export type CarryMail = (mail: ReadyMail) => Promise<MailAttempt>;

/** Where mail is handed over, and how the way there is kept from others' eyes. */
export interface SmtpPlace {
  host: string;
  port: number;
  /** `at_once` is TLS from the first byte, `must_begin` STARTTLS before anything else, `none` only within this machine. */
  tls: 'at_once' | 'must_begin' | 'none';
  user: { name: string; password: string } | null;
  /** Certificates to trust instead of the usual ones, PEM. */
  trusted?: string | undefined;
}

/** How long one attempt may take before it counts as no answer. */
const attemptMs = 120_000;
const quietMs = 30_000;

/** Hands mail to an SMTP server, over a connection that nobody else can read. @source RFC 5321, RFC 8314 */
export function smtpCarrier(place: SmtpPlace, timeoutMs = attemptMs): CarryMail {
  const transport = createTransport(transportOptions(place, Math.min(quietMs, timeoutMs)));
  return async (mail) => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      await transport.sendMail({ ...optionsOf(mail), signal });
      return { outcome: 'accepted' };
    } catch (error) {
      return attemptOf(error);
    }
  };
}

function transportOptions({ host, port, tls, user, trusted }: SmtpPlace, timeout: number): SMTPTransportOptions {
  return {
    host,
    port,
    secure: tls === 'at_once',
    requireTLS: tls === 'must_begin',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(trusted === undefined ? {} : { ca: trusted }) },
    ...(user === null ? {} : { auth: { user: user.name, pass: user.password } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Where mails lie as files when no server takes them. */
export function mailFolder(dataDir: string): string {
  return join(dataDir, 'mail');
}

/** The file of the mail whose Message-ID begins with an id. */
export function mailFile(folder: string, id: string): string {
  return join(folder, `${id}.eml`);
}

/** Writes each mail as a file that mail programs open, named by its Message-ID's own part: for an office without a server. */
export function folderCarrier(folder: string): CarryMail {
  return async (mail) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const id = mail.messageId.slice(1, mail.messageId.indexOf('@'));
    writeWhole(mailFile(folder, id), await mailSource(mail), 0o600);
    return { outcome: 'accepted' };
  };
}

const stream = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The whole mail as it travels, MIME in ASCII with CRLF line ends. @source RFC 5322, RFC 2045 */
export async function mailSource(mail: ReadyMail): Promise<string> {
  const { message } = await stream.sendMail(optionsOf(mail));
  return Buffer.isBuffer(message) ? message.toString('latin1') : '';
}

function optionsOf({ from, to, messageId, date, subject, text, html, headers }: ReadyMail): SendMailOptions {
  return {
    from,
    replyTo: from,
    to,
    envelope: { from: from.address, to },
    messageId,
    date,
    subject,
    text,
    html,
    headers: { ...headers },
    textEncoding: 'quoted-printable',
    // The same mail is the same bytes, at each attempt and in the file.
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 16),
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What an attempt that did not succeed says of the mail, and what of the way to the server. */
function attemptOf(error: unknown): MailAttempt {
  const { code, command, responseCode } = parts(error);
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  if (isAboutMail && responseCode !== null) return { outcome: 'refused', reply: responseCode };
  if (responseCode !== null && responseCode >= 500 && command !== 'CONN')
    return { outcome: 'unreachable', why: 'not_let_in' };
  if (code === 'EAUTH' || code === 'ENOAUTH') return { outcome: 'unreachable', why: 'not_let_in' };
  if (code === 'ETLS' || isCertificateError(error)) return { outcome: 'unreachable', why: 'not_secure' };
  return { outcome: 'unreachable', why: 'no_answer' };
}

function isCertificateError(error: unknown): boolean {
  return error instanceof Error && /certificate|altnames|self.signed|SSL|TLS/i.test(error.message);
}

function parts(error: unknown): { code: string; command: string; responseCode: number | null } {
  if (!(error instanceof Error)) return { code: '', command: '', responseCode: null };
  const read = (name: string): unknown => (name in error ? Object.getOwnPropertyDescriptor(error, name)?.value : null);
  const [code, command, reply] = [read('code'), read('command'), read('responseCode')];
  const isReply = typeof reply === 'number' && reply >= 400 && reply <= 599;
  return {
    code: typeof code === 'string' ? code : '',
    command: typeof command === 'string' ? command : '',
    responseCode: isReply ? reply : null,
  };
}
