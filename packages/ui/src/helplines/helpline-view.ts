import type { HelplineFacts, HelplineText } from '@coalition/domain/helplines';
import type { CalendarDay, Language, Phrase } from '@coalition/domain/values';

/** A published help line as visitors see it, in one language of the site. */
export interface HelplineView extends Pick<HelplineFacts, 'channels' | 'isAlwaysOpen' | 'languages' | 'isForChildren'> {
  id: string;
  name: Phrase;
  /** What the line is called in the words of the text, where its published name is in another language; else null. */
  plainName: string | null;
  description: HelplineText['description'];
  hours: HelplineText['hours'];
  /** The language that description and hours are in. */
  textLanguage: Language;
  /** The day somebody last checked its channels; null until then. */
  checkedOn: CalendarDay | null;
}
