import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail that arrived: to whom, and what its plain text says. */
export interface ArrivedMail {
  to: string;
  text: string;
  /** The whole mail, as it came. */
  source: string;
}

/** A mail server on this machine that takes every mail, for trials. */
export interface MailServer {
  /** For `SMTP_URL`. */
  url: string;
  /** In the order of their arrival. */
  received: ArrivedMail[];
  stop: () => Promise<void>;
}

/** Starts a mail server on this machine, without encryption or sign-in. @param port with 0, one that is free */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ArrivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    logger: false,
    closeTimeout: 10,
    onData: (stream, session, done) => {
      void buffer(stream).then((bytes) => {
        const source = bytes.toString('utf8');
        const text = plainTextOf(source);
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, text, source });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  const ownPort = typeof address === 'object' && address !== null ? address.port : port;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  return { url: `smtp://127.0.0.1:${String(ownPort)}`, received, stop };
}

/** The first part of a mail that is plain text, decoded. @source RFC 2045, section 6 */
export function plainTextOf(source: string): string {
  // By the boundary that the mail names: a folded line of text may begin with two hyphens as well.
  const boundary = /^content-type: multipart\/[^;]+;\s*boundary="([^"]+)"/im.exec(source)?.[1];
  const parts = boundary === undefined ? [source] : source.split(`\r\n--${boundary}\r\n`);
  const part = parts.find((each) => /^content-type: text\/plain/im.test(each.split('\r\n\r\n')[0] ?? '')) ?? source;
  const [head = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
