import type { MailLine } from '@coalition/api/client';
import type { MailTrouble } from '@coalition/domain/mail';
import type { Language } from '@coalition/domain/values';
import { momentInWords } from '#lib/office/moment-in-words.ts';
import { mailWords } from './mail.words.ts';

/** How a page is to be told: in which language, in which time zone, and whether mail becomes files. */
interface Telling {
  language: Language;
  timeZone: string;
  hasServer: boolean;
}

/** Where a mail stands, in sentences: what happened, why, and what happens next. */
export function mailStateInWords(
  { state }: Pick<MailLine, 'state'>,
  { language, timeZone, hasServer }: Telling,
): string {
  const words = mailWords[language];
  const when = (instant: string): string => momentInWords(instant, language, timeZone);
  if (state.status === 'sent') return hasServer ? words.sent(when(state.sentAt)) : words.written(when(state.sentAt));
  if (state.status === 'failed')
    return joined(words.gaveUp(when(state.failedAt)), troubleInWords(state.trouble, language));
  if (state.attempts === 0) return words.waits(null);
  return joined(
    troubleInWords(state.trouble, language),
    words.failedSoFar(state.attempts),
    words.waits(when(state.nextAttemptAt)),
  );
}

function troubleInWords(trouble: MailTrouble | null, language: Language): string {
  const words = mailWords[language];
  if (trouble === null) return '';
  return trouble.outcome === 'refused' ? words.refused(String(trouble.reply)) : words.troubles[trouble.why];
}

function joined(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
