import { z } from 'zod';
import { recordKind } from '../revisions/index.ts';
import { idOf, LanguageTag, Line, Paragraph, Phrase, Region, type Language } from '../values/index.ts';
import { HelplineChannel } from './channel.ts';

/** `hel_` and a UUIDv7. */
export const HelplineId = idOf('hel');
export type HelplineId = z.infer<typeof HelplineId>;

/** Whom one can reach at once, and how. Unknown is null or an empty list, never a guess. */
export const HelplineFacts = z.strictObject({
  position: z.int().min(1).max(999).meta({ description: 'Place in the list, from 1, the most urgent first' }),
  name: Phrase.nullable().meta({
    description: 'The name as published, where it has no name of its own in each language',
  }),
  channels: z.array(HelplineChannel).min(1, { error: 'empty' }).max(10),
  isAlwaysOpen: z.boolean().nullable().meta({ description: 'Day and night, every day; empty when not known' }),
  languages: z.array(LanguageTag).max(50).meta({ description: 'Languages in which somebody answers (BCP 47)' }),
  places: z.array(Region).max(60).meta({ description: 'Where one can call from' }),
  isForChildren: z.boolean().meta({ description: 'Made for children and youth to call themselves' }),
});
export type HelplineFacts = z.infer<typeof HelplineFacts>;

/** A help line in one language, in words a ten-year-old reads. */
export const HelplineText = z.strictObject({
  name: Line,
  description: Paragraph,
  hours: Line.nullable().meta({ description: 'When somebody answers, where it is not always' }),
});
export type HelplineText = z.infer<typeof HelplineText>;

/** Help lines as records of the office. */
export const helplineKind = recordKind({
  noun: 'helplines',
  prefix: 'hel',
  Facts: HelplineFacts,
  Text: HelplineText,
  Confidential: z.strictObject({ note: Paragraph.nullable() }),
});

/** The name to show, with the language it is in: the published one where there is only one, else the text's own. */
export function helplineName(facts: HelplineFacts, text: HelplineText, language: Language): Phrase {
  return facts.name ?? Phrase.parse({ text: text.name, language });
}

/**
 * What a line is called in our words, for a reader who may not read its published name: null where the name is in the
 * text's own language, or where the text says the same.
 */
export function plainHelplineName(facts: HelplineFacts, text: HelplineText, textLanguage: Language): string | null {
  const name = helplineName(facts, text, textLanguage);
  return name.language === textLanguage || name.text === text.name ? null : text.name;
}
