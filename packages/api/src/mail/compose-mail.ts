import type { Contact } from '@coalition/domain/coalition';
import type { Message } from '@coalition/domain/mail';
import { regionName, type Language, type PostalAddress } from '@coalition/domain/values';
import type { z } from 'zod';
import type { ReadyMail } from '../outside/send-mail.ts';
import { renderMarkdown } from '../pages/render-markdown.ts';
import { partsOf } from './words/mail-text.ts';

/** In whose name mail goes out, and where they receive letters. */
export interface MailSender {
  contact: Contact;
  postalAddress: z.infer<typeof PostalAddress> | null;
}

/** A message whose words are still there. */
export type WrittenMessage = Message & { body: string };

/**
 * Makes of a message what is handed over: text and HTML of the same words, the sender’s name and address at the end. Nothing
 * in it is fetched from anywhere or tells that it was opened.
 */
export function composeMail(message: WrittenMessage, sender: MailSender): ReadyMail {
  const { name, email } = sender.contact;
  const { subject, language, unsubscribe } = message;
  return {
    from: { name, address: email },
    to: message.to,
    messageId: `<${message.id}@${email.slice(email.lastIndexOf('@') + 1)}>`,
    date: new Date(message.queuedAt),
    subject,
    text: textOf(message, sender),
    html: htmlOf(message, sender),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language ?? 'en, fr',
      ...(unsubscribe === null ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
    },
  };
}

/** The plain text: what the Markdown says without its marks, and the sender. */
function textOf({ body, language }: WrittenMessage, sender: MailSender): string {
  const signature = signatureOf(sender, language ?? 'en').join('\n');
  return `${withoutMarks(body)}\n\n-- \n${signature}\n`;
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/(?<!\\)<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/^\*([^*\n]+)\*$/gm, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function htmlOf({ subject, body, language }: WrittenMessage, sender: MailSender): string {
  const parts = partsOf(body, language).map(
    (part) => `<div lang="${part.language}">${renderMarkdown(part.text)}</div>`,
  );
  const signature = signatureOf(sender, language ?? 'en')
    .map(escaped)
    .join('<br>');
  return [
    `<!doctype html><html lang="${language ?? 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    '<body style="font:16px/1.5 sans-serif;max-width:38em;margin:1em auto;padding:0 1em;overflow-wrap:anywhere">',
    parts.join('\n<hr>\n'),
    `<hr><p>${signature}</p></body></html>\n`,
  ].join('\n');
}

function signatureOf({ contact, postalAddress }: MailSender, language: Language): string[] {
  const lines = [contact.name, contact.email];
  if (postalAddress === null) return lines;
  const { street, city, region, postalCode } = postalAddress;
  return [...lines, ...street, `${city}, ${regionName(region, language)}  ${postalCode}`];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}
