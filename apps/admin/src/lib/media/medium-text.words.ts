import type { MediumText, UnreadableReason } from '@coalition/domain/media';
import type { Language } from '@coalition/domain/values';
import { counted, listInWords } from '@coalition/ui/values/language.words.ts';

interface MediumTextWords {
  title: string;
  /** What visitors gain from it. */
  meaning: string;
  waiting: string;
  read: (pages: number) => string;
  /** @param pages that were read, of so many */
  cut: (pages: number, of: string) => string;
  empty: string;
  unreadable: Record<UnreadableReason, string>;
  /** What to do about a document that gave no text. */
  help: string;
  cutHelp: string;
  languages: (names: string) => string;
  languageNames: Record<Language, string>;
  tagged: Record<'yes' | 'no', string>;
  /** In the list of files. */
  brief: Record<Exclude<MediumText['status'], 'read'> | 'cut', string>;
}

/** What became of reading the text of a document. */
export const mediumTextWords: Record<Language, MediumTextWords> = {
  en: {
    title: 'The text in it',
    meaning:
      'Visitors who search the site find what a public page attaches, also by words that stand in the file alone.',
    waiting: 'The text is read within a few minutes. Look again later.',
    read: (pages) => `The text of ${counted('en')('page', 'pages')(pages)} was read and can be searched.`,
    cut: (pages, of) =>
      `Only the first ${counted('en')('page', 'pages')(pages)} of ${of} can be searched; the last of them perhaps in part.`,
    empty: 'No text could be read in this file.',
    unreadable: {
      broken:
        'No text could be read in this file: its form is broken. Open it in the program that made it, save it as PDF again, and attach the new file.',
      locked:
        'No text could be read in this file: it asks for a password. Save it without one, and attach the new file.',
      too_costly:
        'No text could be read in this file: that took too long, or too much memory. Save it as PDF again with smaller pictures, or as several files, and attach those.',
      missing:
        'No text could be read in this file: its bytes are not there any more. Whoever keeps the server may have a copy.',
    },
    help: 'Its pages are probably pictures, as a scanner makes them. A person who hears pages read aloud cannot read it either. Ask whoever wrote it for the original, save that as PDF, or have a program recognise the text (OCR); give the new file and attach it in place of this one. Words that people have signed stay as they are: attach the new file to the next version.',
    cutHelp:
      'The whole file can still be read and signed. If the rest matters to a search, attach it as several files.',
    languages: (names) => `It seems to be in ${names}.`,
    languageNames: { en: 'English', fr: 'French' },
    tagged: {
      yes: 'It says what is a heading and what a paragraph (tagged PDF), as programs that read aloud need.',
      no: 'It does not say what is a heading and what a paragraph (no tags): programs that read aloud may read it out of order. The program that made it can often add tags when it saves a PDF.',
    },
    brief: { waiting: 'Text not read yet', empty: 'No text', unreadable: 'No text', cut: 'Searched in part' },
  },
  fr: {
    title: 'Le texte qu’il contient',
    meaning:
      'Qui cherche sur le site trouve ce qu’une page publique joint, même par des mots qui ne sont que dans le fichier.',
    waiting: 'Le texte sera lu d’ici quelques minutes. Revenez plus tard.',
    read: (pages) => `Le texte de ${counted('fr')('page', 'pages')(pages)} a été lu et peut être cherché.`,
    cut: (pages, of) =>
      `La recherche ne porte que sur ${pages < 2 ? 'la première page' : `les ${counted('fr')('première page', 'premières pages')(pages)}`} de ${of}, la dernière peut-être en partie.`,
    empty: 'Aucun texte n’a pu être lu dans ce fichier.',
    unreadable: {
      broken:
        'Aucun texte n’a pu être lu dans ce fichier\u00a0: sa forme est abîmée. Ouvrez-le dans le programme qui l’a fait, enregistrez-le de nouveau en PDF et joignez le nouveau fichier.',
      locked:
        'Aucun texte n’a pu être lu dans ce fichier\u00a0: il demande un mot de passe. Enregistrez-le sans mot de passe et joignez le nouveau fichier.',
      too_costly:
        'Aucun texte n’a pu être lu dans ce fichier\u00a0: il y fallait trop de temps ou trop de mémoire. Enregistrez-le de nouveau en PDF avec des images plus petites, ou en plusieurs fichiers, et joignez ceux-ci.',
      missing:
        'Aucun texte n’a pu être lu dans ce fichier\u00a0: ses octets n’y sont plus. Qui s’occupe du serveur en a peut-être une copie.',
    },
    help: 'Ses pages sont sans doute des images, comme en fait un numériseur. Qui se fait lire les pages à voix haute ne peut pas le lire non plus. Demandez l’original à qui l’a écrit et enregistrez-le en PDF, ou faites reconnaître le texte par un programme (ROC)\u00a0; remettez le nouveau fichier et joignez-le à la place de celui-ci. Les mots déjà signés restent tels quels\u00a0: joignez le nouveau fichier à la version suivante.',
    cutHelp:
      'Le fichier entier se lit et se signe toujours. Si la suite compte pour la recherche, joignez-la en plusieurs fichiers.',
    languages: (names) => `Il semble être en ${names}.`,
    languageNames: { en: 'anglais', fr: 'français' },
    tagged: {
      yes: 'Il dit ce qui est un titre et ce qui est un paragraphe (PDF balisé), comme il le faut aux programmes qui lisent à voix haute.',
      no: 'Il ne dit pas ce qui est un titre et ce qui est un paragraphe (sans balises)\u00a0: les programmes qui lisent à voix haute peuvent le lire dans le désordre. Le programme qui l’a fait peut souvent ajouter des balises en enregistrant un PDF.',
    },
    brief: {
      waiting: 'Texte pas encore lu',
      empty: 'Sans texte',
      unreadable: 'Sans texte',
      cut: 'Recherche partielle',
    },
  },
};

/** The languages that a document seems to be in, as a sentence; empty where none could be told. */
export function seemsToBeIn(languages: readonly Language[], language: Language): string {
  const { languages: say, languageNames } = mediumTextWords[language];
  return languages.length === 0
    ? ''
    : say(
        listInWords(
          languages.map((each) => languageNames[each]),
          language,
        ),
      );
}

/** What the list of files says of a document's text; null where all of it was read, and of a picture. */
export function briefTextState(text: MediumText | null, language: Language): string | null {
  const { brief } = mediumTextWords[language];
  if (text === null) return null;
  if (text.status !== 'read') return brief[text.status];
  return text.isCut ? brief.cut : null;
}
