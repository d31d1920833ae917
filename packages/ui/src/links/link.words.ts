import type { LinkNotice } from '@coalition/domain/links';
import type { Language } from '@coalition/domain/values';

interface LinkNewsWords {
  /** @param day the day on which it was first seen so, in words */
  notices: Record<LinkNotice, (day: string) => string>;
  /** @param day the day on which the copy was made, in words */
  copy: (day: string) => string;
  elsewhere: string;
  noCopy: string;
  stillTry: string;
}

/** What readers are told of a link that leads nowhere any more. */
export const linkNewsWords: Record<Language, LinkNewsWords> = {
  en: {
    notices: {
      gone: (day) => `The page is no longer at its address: we have found it missing since ${day}.`,
      silent: (day) => `The site has not answered us since ${day}.`,
    },
    copy: (day) => `Open the archived copy of ${day}`,
    elsewhere: 'The copy is kept by an archive of the web, not by us or the publisher.',
    noCopy: 'We know of no archived copy.',
    stillTry: 'Try the original address',
  },
  fr: {
    notices: {
      gone: (day) => `La page n’est plus à son adresse\u00a0: nous constatons son absence depuis le ${day}.`,
      silent: (day) => `Le site ne nous répond plus depuis le ${day}.`,
    },
    copy: (day) => `Ouvrir la copie archivée du ${day}`,
    elsewhere: 'La copie est conservée par une archive du Web, ni par nous ni par l’éditeur.',
    noCopy: 'Nous ne connaissons aucune copie archivée.',
    stillTry: 'Essayer l’adresse d’origine',
  },
};
