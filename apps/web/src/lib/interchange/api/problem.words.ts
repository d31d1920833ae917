import type { ParameterRefusal } from '@coalition/domain/interchange';
import type { Language } from '@coalition/domain/values';

interface ProblemWords {
  parameter: Record<ParameterRefusal['reason'], { title: string; detail: (parameter: string) => string }>;
  'no-such-address': { title: string; detail: string };
  'not-found': { title: string; detail: string };
  withdrawn: { title: string; detail: string };
}

/** Why the public API gives no other answer. */
export const problemWords = {
  en: {
    parameter: {
      unknown: {
        title: 'A parameter that nobody knows',
        detail: (parameter) => `“${parameter}” is no parameter of this question.`,
      },
      repeated: {
        title: 'A parameter that stands there twice',
        detail: (parameter) => `“${parameter}” can be given once only.`,
      },
      wrong: {
        title: 'A value that cannot be read',
        detail: (parameter) => `The value of “${parameter}” is none that it takes.`,
      },
    },
    'no-such-address': {
      title: 'No such question',
      detail: 'Nothing is answered at this address. The questions are listed at /api/docs.',
    },
    'not-found': { title: 'Not found', detail: 'Nothing public has this id.' },
    withdrawn: { title: 'Taken back', detail: 'This was public and was taken back.' },
  },
  fr: {
    parameter: {
      unknown: {
        title: 'Un paramètre inconnu',
        detail: (parameter) => `«\u00a0${parameter}\u00a0» n’est pas un paramètre de cette question.`,
      },
      repeated: {
        title: 'Un paramètre donné deux fois',
        detail: (parameter) => `«\u00a0${parameter}\u00a0» ne peut être donné qu’une fois.`,
      },
      wrong: {
        title: 'Une valeur illisible',
        detail: (parameter) => `«\u00a0${parameter}\u00a0» n’accepte pas cette valeur.`,
      },
    },
    'no-such-address': {
      title: 'Aucune question de ce nom',
      detail: 'Rien ne répond à cette adresse. Les questions figurent à /api/docs.',
    },
    'not-found': { title: 'Introuvable', detail: 'Rien de public ne porte cet identifiant.' },
    withdrawn: { title: 'Retiré', detail: 'Ceci était public et a été retiré.' },
  },
} as const satisfies Record<Language, ProblemWords>;

/** Every reason by the name that stands behind `/api/docs#`, in the order in which they are told of. */
export const problemNames = [
  'unknown-parameter',
  'repeated-parameter',
  'wrong-parameter',
  'no-such-address',
  'not-found',
  'withdrawn',
] as const;
/** The name of a reason. */
export type ProblemName = (typeof problemNames)[number];

/** What a reason is called. */
export function problemTitle(name: ProblemName, language: Language): string {
  const words = problemWords[language];
  switch (name) {
    case 'unknown-parameter':
      return words.parameter.unknown.title;
    case 'repeated-parameter':
      return words.parameter.repeated.title;
    case 'wrong-parameter':
      return words.parameter.wrong.title;
    case 'no-such-address':
    case 'not-found':
    case 'withdrawn':
      return words[name].title;
  }
}
