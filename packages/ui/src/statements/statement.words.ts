import type { StatementFacts } from '@coalition/domain/statements';
import type { Language } from '@coalition/domain/values';

interface StatementWords {
  title: string;
  kinds: Record<StatementFacts['kind'], string>;
  to: string;
  none: string;
  signedBy: string;
  /** What stands where signatures would, while there are none. */
  unsigned: string;
  speaksFor: string;
  attachments: string;
}

/** The words around statements. */
export const statementWords = {
  en: {
    title: 'Statements',
    kinds: {
      statement: 'Statement',
      press_release: 'Press release',
      submission: 'Submission',
      open_letter: 'Open letter',
    },
    to: 'To',
    none: 'No statement has been published yet.',
    signedBy: 'Signed by',
    unsigned: 'Nobody has signed this text yet. It is not the view of the coalition or of any member.',
    speaksFor: 'This text speaks for exactly those whose names stand under it, and for nobody else.',
    attachments: 'Attached files',
  },
  fr: {
    title: 'Déclarations',
    kinds: {
      statement: 'Déclaration',
      press_release: 'Communiqué de presse',
      submission: 'Mémoire',
      open_letter: 'Lettre ouverte',
    },
    to: 'À',
    none: 'Aucune déclaration n’est encore publiée.',
    signedBy: 'Signé par',
    unsigned: 'Personne n’a encore signé ce texte. Il n’exprime le point de vue ni de la coalition ni d’aucun membre.',
    speaksFor: 'Ce texte parle pour celles et ceux dont le nom figure au bas, et pour personne d’autre.',
    attachments: 'Fichiers joints',
  },
} as const satisfies Record<Language, StatementWords>;
