import { z } from 'zod';
import { bilingual, Line, PhoneNumber, ShortNumber, WebAddress, type Language } from '../values/index.ts';

const DialNumber = z.union([PhoneNumber, ShortNumber], { error: 'not_a_phone_number' });

/** The word to send in a text message, per language; null in a language whose word nobody has confirmed. */
export const HelplineKeyword = bilingual(Line);
export type HelplineKeyword = z.infer<typeof HelplineKeyword>;

/** One way to reach a help line; only a text message can ask for a keyword. */
export const HelplineChannel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phone'), value: DialNumber, keyword: z.null() }),
  z.strictObject({ kind: z.literal('sms'), value: DialNumber, keyword: HelplineKeyword.nullable() }),
  z.strictObject({ kind: z.literal('chat'), value: WebAddress, keyword: z.null() }),
  z.strictObject({ kind: z.literal('web'), value: WebAddress, keyword: z.null() }),
]);
export type HelplineChannel = z.infer<typeof HelplineChannel>;

/**
 * Where a tap on a channel leads: `tel:`, `sms:` with the keyword of the reader's language ready to send, or the address.
 * Without a keyword in that language the message stays empty.
 *
 * @source RFC 3966 (tel), RFC 5724 (sms)
 * @example
 * ```ts
 * import { channelHref, HelplineChannel } from '@coalition/domain/helplines';
 *
 * const text = HelplineChannel.parse({ kind: 'sms', value: '686868', keyword: { en: 'HELLO', fr: null } });
 * channelHref(text, 'en'); // → 'sms:686868?body=HELLO'
 * channelHref(text, 'fr'); // → 'sms:686868'
 * ```
 */
export function channelHref(channel: HelplineChannel, language: Language): string {
  switch (channel.kind) {
    case 'phone':
      return `tel:${channel.value}`;
    case 'sms': {
      const keyword = channel.keyword?.[language] ?? null;
      return keyword === null ? `sms:${channel.value}` : `sms:${channel.value}?body=${encodeURIComponent(keyword)}`;
    }
    case 'chat':
    case 'web':
      return channel.value;
  }
}
