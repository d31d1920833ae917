import { bug } from '@coalition/domain/values';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';
import type { ExampleCertificate } from './certificate.examples.ts';
import type { SmtpPlace } from './send-mail.ts';

/** What the server does with the mail before it: takes it, refuses it with a reply, never answers, hangs up after DATA. */
export type Manner = 'accept' | 'never_answer' | 'hang_up' | { at: 'MAIL' | 'RCPT' | 'DATA'; reply: number };

/** A mail server on this machine; `received` holds every mail whole, accepted or not. */
export interface ExampleSmtpServer {
  place: SmtpPlace;
  received: { source: string; to: string[]; isAccepted: boolean }[];
  behave: (manner: Manner) => void;
}

const closings: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closings) await close();
});

/** How the example server is set up, beyond what it does with a mail. */
export interface ServerKind {
  tls: SmtpPlace['tls'];
  certificate?: ExampleCertificate;
  /** Whether it offers STARTTLS. */
  offersTls?: boolean;
  /** The one that it lets in; null lets in everybody. */
  user?: SmtpPlace['user'];
}

/** Starts a mail server on a free port, closed after the file’s last test. */
export async function startSmtpServer({
  tls,
  certificate,
  offersTls = tls !== 'none',
  user = null,
}: ServerKind): Promise<ExampleSmtpServer> {
  let manner: Manner = 'accept';
  const received: ExampleSmtpServer['received'] = [];
  const refusal = (at: 'MAIL' | 'RCPT' | 'DATA') =>
    typeof manner === 'object' && manner.at === at
      ? Object.assign(new Error('no'), { responseCode: manner.reply })
      : null;
  const server = new SMTPServer({
    secure: tls === 'at_once',
    ...certificate,
    disabledCommands: [...(offersTls ? [] : ['STARTTLS']), ...(user === null ? ['AUTH'] : [])],
    authOptional: user === null,
    logger: false,
    closeTimeout: 10,
    onAuth: ({ username, password }, _session, answer) => {
      if (username === user?.name && password === user?.password) answer(null, { user: username });
      else answer(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onMailFrom: (_address, _session, answer) => {
      answer(refusal('MAIL'));
    },
    onRcptTo: (_address, _session, answer) => {
      answer(refusal('RCPT'));
    },
    onData: (stream, session, answer) => {
      void buffer(stream).then((bytes) => {
        const error = refusal('DATA');
        const isAccepted = manner === 'accept';
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ source: bytes.toString('latin1'), to, isAccepted });
        if (manner === 'hang_up') server.connections.forEach((connection) => connection.close());
        else if (manner !== 'never_answer') answer(error);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closings.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : bug('the server has no port');
  return {
    place: { host: 'localhost', port, tls, user, ...(certificate ? { trusted: certificate.cert } : {}) },
    received,
    behave: (next) => {
      manner = next;
    },
  };
}
