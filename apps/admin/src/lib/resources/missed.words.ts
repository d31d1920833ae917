import type { Language } from '@coalition/domain/values';
import { numberInWords } from '@coalition/ui/values/language.words.ts';

interface MissedWords {
  title: string;
  lead: string;
  kept: string;
  nothing: string;
  keys: string;
  /** @param language of the search */
  asked: (days: number, language: Language) => string;
  topic: string;
  chooseTopic: string;
  add: string;
  hide: string;
  begin: string;
  added: string;
  addedDraft: string;
  hidden: string;
  undo: string;
  shownAgain: string;
}

/** What people looked for and did not find. */
export const missedWords = {
  en: {
    title: 'What people looked for and did not find',
    lead: 'Words that visitors typed into the library’s search and for which nothing was found. Where an item answers the question, make the word lead to its topic; where none does, the library may want one.',
    kept: 'A word comes here after three different days asked for it, and nothing is kept but the word: not who, not when, not in which order. Before that it is in memory alone, and a restart of the site forgets it. Addresses, telephone numbers and long sentences are never kept. Words are not checked for names: hide what may speak of a person, and its letters are deleted.',
    nothing: 'Nothing has been looked for in vain on three different days.',
    keys: 'Keys: J and K go down and up, A chooses the topic, N begins an item, H hides.',
    asked: (days, language) =>
      `Asked on ${numberInWords(days, 'en')} days or more, in ${language === 'en' ? 'English' : 'French'}`,
    topic: 'Topic it should lead to',
    chooseTopic: 'Choose a topic',
    add: 'Add to its everyday words',
    hide: 'Hide',
    begin: 'Begin a new item',
    added: 'Added and published: searches find it now.',
    addedDraft: 'Added to the topic’s draft. Searches find it once the topic is published.',
    hidden: 'Hidden for good; the word is deleted.',
    undo: 'Undo',
    shownAgain: 'It is back.',
  },
  fr: {
    title: 'Ce que les gens ont cherché sans le trouver',
    lead: 'Des mots que des visiteurs ont tapés dans la recherche de la bibliothèque et pour lesquels rien n’a été trouvé. Si un document répond à la question, faites mener le mot à son sujet\u202f; si aucun n’y répond, il en manque peut-être un.',
    kept: 'Un mot arrive ici quand trois jours différents l’ont demandé, et rien n’est gardé que le mot\u00a0: ni qui, ni quand, ni dans quel ordre. Avant cela, il n’est qu’en mémoire, et un redémarrage du site l’oublie. Les adresses, les numéros de téléphone et les longues phrases ne sont jamais gardés. Les noms ne sont pas reconnus\u00a0: masquez ce qui peut parler d’une personne, et ses lettres sont effacées.',
    nothing: 'Rien n’a été cherché en vain pendant trois jours différents.',
    keys: 'Touches\u00a0: J et K descendent et montent, A choisit le sujet, N commence un document, H masque.',
    asked: (days, language) =>
      `Demandé pendant au moins ${numberInWords(days, 'fr')} jours, en ${language === 'en' ? 'anglais' : 'français'}`,
    topic: 'Sujet auquel il devrait mener',
    chooseTopic: 'Choisir un sujet',
    add: 'Ajouter à ses mots courants',
    hide: 'Masquer',
    begin: 'Commencer un document',
    added: 'Ajouté et publié\u00a0: les recherches le trouvent maintenant.',
    addedDraft: 'Ajouté au brouillon du sujet. Les recherches le trouveront une fois le sujet publié.',
    hidden: 'Masqué pour de bon\u202f; le mot est effacé.',
    undo: 'Annuler',
    shownAgain: 'Il est revenu.',
  },
} as const satisfies Record<Language, MissedWords>;
