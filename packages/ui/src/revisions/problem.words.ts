import type { Language } from '@coalition/domain/values';

interface ProblemSentences {
  title: string;
  detail: string;
}

type ProblemWords = Record<400 | 404 | 406 | 410 | 503, ProblemSentences>;

/** What programs are told where there is nothing for them, for the people who read their logs. */
export const problemWords = {
  en: {
    400: { title: 'This cannot be read', detail: 'Something in this address is not as it should be.' },
    404: { title: 'There is nothing here', detail: 'Nothing has this address, or what it asks for does not exist.' },
    406: { title: 'There is no such format', detail: 'This can be had, but not in the format that was asked for.' },
    410: { title: 'This was withdrawn', detail: 'What stood here was taken back and will not come again as it was.' },
    503: { title: 'This cannot be had just now', detail: 'Please try again in a moment.' },
  },
  fr: {
    400: {
      title: 'Cette demande ne peut pas être lue',
      detail: 'Quelque chose, dans cette adresse, n’est pas conforme.',
    },
    404: { title: 'Il n’y a rien ici', detail: 'Rien n’a cette adresse, ou ce qu’elle demande n’existe pas.' },
    406: {
      title: 'Ce format n’existe pas',
      detail: 'Ceci est disponible, mais pas dans le format demandé.',
    },
    410: { title: 'Ceci a été retiré', detail: 'Ce qui se trouvait ici a été retiré et ne reviendra pas tel quel.' },
    503: { title: 'Ce n’est pas disponible en ce moment', detail: 'Réessayez dans un instant.' },
  },
} as const satisfies Record<Language, ProblemWords>;
