import type { ReminderOutcome } from '@coalition/domain/endorsements';
import type { Language } from '@coalition/domain/values';
import { counted } from '@coalition/ui/values/language.words.ts';

interface RemindWords {
  title: string;
  help: string;
  button: string;
  nobody: string;
  /** How many reminders go out, before the button is pressed and after. */
  would: (count: number) => string;
  did: (count: number) => string;
  more: (count: number) => string;
  notAsked: string;
  /** Why somebody is not reminded, after their number. */
  why: Record<Exclude<ReminderOutcome, 'reminded'>, string>;
}

/** The words with which staff remind whoever has not answered. */
export const remindWords: Record<Language, RemindWords> = {
  en: {
    title: 'Remind whoever has not answered',
    help: 'One mail to each person who was invited or asked to confirm. At most one in three days to the same person, and two in all. Their first link stays good.',
    button: 'Send the reminders',
    nobody: 'Nobody can be reminded at present.',
    would: counted('en')('person would be reminded', 'people would be reminded'),
    did: counted('en')('reminder is on its way', 'reminders are on their way'),
    more: counted('en')('more waits for another press', 'more wait for another press'),
    notAsked: 'Not reminded:',
    why: {
      asked_lately: 'asked less than a day ago',
      reminded_lately: 'reminded within the last three days, here or elsewhere',
      reminded_twice: 'reminded twice already',
      took_name_back: 'took a name back here before',
      no_address: 'without an e-mail address',
      waits_no_more: 'whose time is over',
      not_open: 'asked under other words than those that are open',
    },
  },
  fr: {
    title: 'Rappeler celles et ceux qui n’ont pas répondu',
    help: 'Un courriel à chaque personne invitée ou à qui une confirmation a été demandée. Au plus un en trois jours à la même personne, et deux en tout. Leur premier lien reste bon.',
    button: 'Envoyer les rappels',
    nobody: 'Personne ne peut recevoir de rappel pour le moment.',
    would: counted('fr')('personne recevrait un rappel', 'personnes recevraient un rappel'),
    did: counted('fr')('rappel est en route', 'rappels sont en route'),
    more: counted('fr')('autre attend que l’on appuie de nouveau', 'autres attendent que l’on appuie de nouveau'),
    notAsked: 'Sans rappel\u00a0:',
    why: {
      asked_lately: 'à qui la question a été posée il y a moins d’un jour',
      reminded_lately: 'avec un rappel dans les trois derniers jours, ici ou ailleurs',
      reminded_twice: 'avec deux rappels déjà',
      took_name_back: 'avec un nom déjà retiré ici',
      no_address: 'sans adresse courriel',
      waits_no_more: 'dont le délai est passé',
      not_open: 'à qui d’autres mots que ceux d’aujourd’hui ont été soumis',
    },
  },
};
