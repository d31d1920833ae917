import type { Language } from '@coalition/domain/values';
import { counted } from '@coalition/ui/values/language.words.ts';

interface WhoHearsWords {
  /** How many get a mail, before the button is pressed. */
  people: (count: number) => string;
  nobody: string;
  /** How many names stand whose owners no mail reaches. */
  withoutAddress: (count: number) => string;
  /** Where no mail can be written. */
  noSender: (count: number) => string;
}

/** Whom the withdrawal of a statement is told to. */
export const whoHearsWords: Record<Language, WhoHearsWords> = {
  en: {
    people: (count) =>
      `${counted('en')('person whose name stands gets a mail that says so', 'people whose names stand each get a mail that says so')(count)}, with a link to take the name back.`,
    nobody: 'No name stands under it, so nobody is written to.',
    withoutAddress: (count) =>
      `${counted('en')('name stands without an address: tell that person yourself', 'names stand without an address: tell those people yourself')(count)}.`,
    noSender: (count) =>
      `The coalition has not said in whose name mail is sent, so nobody is written to; ${counted('en')('person would be', 'people would be')(count)}. Name a sender first if they should hear of it.`,
  },
  fr: {
    people: (count) =>
      `${counted('fr')('personne dont le nom figure reçoit un courriel qui le dit', 'personnes dont le nom figure reçoivent chacune un courriel qui le dit')(count)}, avec un lien pour retirer son nom.`,
    nobody: 'Aucun nom ne figure dessous\u00a0: on n’écrit à personne.',
    withoutAddress: (count) =>
      `${counted('fr')('nom figure sans adresse\u00a0: prévenez vous-même cette personne', 'noms figurent sans adresse\u00a0: prévenez vous-même ces personnes')(count)}.`,
    noSender: (count) =>
      `La coalition n’a pas dit au nom de qui partent les courriels\u00a0: on n’écrit à personne\u00a0; ${counted('fr')('personne recevrait un courriel', 'personnes recevraient un courriel')(count)}. Nommez d’abord un expéditeur si elles doivent l’apprendre.`,
  },
};
