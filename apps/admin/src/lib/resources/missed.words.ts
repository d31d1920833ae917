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
    kept: 'A word comes here after three different days within ninety asked for it. What is kept is the word, the number of days and the month in which it was last counted: not who, not in which order. It goes once the library finds something for it, or when it was not counted for a year. Addresses, numbers of five digits and searches of several words are never kept, but a single word can be somebody’s name: hide what may speak of a person, and its letters are deleted. Only editors, publishers and owners see this page.',
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
    lead: 'Des mots que des visiteurs ont tapés dans la recherche de la bibliothèque et pour lesquels rien n’a été trouvé. Si un document répond à la question, faites mener le mot à son sujet\u00a0; si aucun n’y répond, il en manque peut-être un.',
    kept: 'Un mot arrive ici quand trois jours différents, en l’espace de quatre-vingt-dix, l’ont demandé. Sont gardés le mot, le nombre de jours et le mois où il a été compté la dernière fois\u00a0: ni qui, ni dans quel ordre. Il disparaît dès que la bibliothèque trouve quelque chose, ou s’il n’a pas été compté depuis un an. Les adresses, les nombres de cinq chiffres et les recherches de plusieurs mots ne sont jamais gardés, mais un mot seul peut être le nom de quelqu’un\u00a0: masquez ce qui peut parler d’une personne, et ses lettres sont effacées. Seuls les rôles Rédaction, Publication et Propriété voient cette page.',
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
    hidden: 'Masqué pour de bon\u00a0; le mot est effacé.',
    undo: 'Annuler',
    shownAgain: 'Il est revenu.',
  },
} as const satisfies Record<Language, MissedWords>;
