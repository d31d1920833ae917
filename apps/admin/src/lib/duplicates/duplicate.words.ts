import type { DuplicateReason } from '@coalition/domain/resources';
import type { MergeSide, MergeVisibility } from '@coalition/domain/revisions';
import type { Language } from '@coalition/domain/values';

interface DuplicateWords {
  title: string;
  reasons: Record<DuplicateReason, string>;
  isAnother: string;
  isAnotherOf: (name: string) => string;
  merge: string;
  mergeOf: (name: string) => string;
  mergeTitle: string;
  mergeChoose: string;
  mergeWith: string;
  mergeLead: string;
  visible: Record<MergeVisibility, string>;
  /** Of a public one that goes, while what is joined waits to be published. */
  otherLeaves: string;
  mergeButton: string;
  keepOther: string;
  keeps: (name: string) => string;
  nothingDiffers: string;
  empty: string;
  sides: Record<MergeSide, string>;
  joined: string;
  joinedInto: string;
  part: string;
  cannotPart: string;
  newerFirst: string;
  /** What stays though the merge is taken back. @param fields their names */
  staying: (fields: string) => string;
  stayingPublic: string;
}

/** What visitors read where an item stood that was made one with another, should that one not be there. */
export const mergedReason = {
  en: 'This entry was made one with another about the same item.',
  fr: 'Cette fiche a été réunie à une autre sur le même document.',
};

/** The words by which the office tells that there may be one already. */
export const duplicateWords: Record<Language, DuplicateWords> = {
  en: {
    title: 'We may have this already',
    reasons: {
      doi: 'the same DOI',
      isbn: 'the same ISBN',
      address: 'the same web address',
      title: 'the same title',
      shared_page: 'leads to the same page',
      similar_title: 'nearly the same title',
    },
    isAnother: 'It is another one',
    isAnotherOf: (name) => `It is another one than ${name}`,
    merge: 'Make them one',
    mergeOf: (name) => `Make this and ${name} one`,
    mergeTitle: 'Make two entries one',
    mergeChoose: 'Which entry is about the same item?',
    mergeWith: 'Compare the two',
    mergeLead:
      'The address of the one that goes leads to the one that stays, for ever. Both keep their history, and one press takes it back.',
    visible: {
      at_once: 'What you choose here is public at once: visitors see the two as one. What is confidential stays so.',
      kept_waits:
        'The one that stays has changes that nobody published yet. So nothing becomes public by this: visitors go on seeing it as it is now, until you publish it.',
      other_waits:
        'The one that goes holds what nobody published yet. So nothing becomes public by this: visitors go on seeing the one that stays as it is now, until you publish it.',
      not_public: 'The one that stays is not public, and nothing becomes public by this.',
    },
    otherLeaves: 'What visitors read now of the one that goes is not on the site in the meantime.',
    mergeButton: 'Make them one',
    keepOther: 'Keep the other one instead',
    keeps: (name) => `Stays: ${name}`,
    nothingDiffers: 'The two say the same.',
    empty: 'empty',
    sides: { kept: 'From the one that stays', other: 'From the one that goes', both: 'Both together' },
    joined: 'Joined to this entry:',
    joinedInto: 'This entry was made one with another:',
    part: 'Take this back: two entries again',
    cannotPart:
      'It cannot be taken back as things stand: this entry went on into another, or what stays does not fit what comes back.',
    newerFirst: 'What was joined later is taken back first; then this one can be.',
    staying: (fields) => `Changed since, so these stay as they are now: ${fields}.`,
    stayingPublic: 'Published since, so visitors go on seeing this entry as it is now, until you publish it again.',
  },
  fr: {
    title: 'Nous l’avons peut-être déjà',
    reasons: {
      doi: 'le même DOI',
      isbn: 'le même ISBN',
      address: 'la même adresse Web',
      title: 'le même titre',
      shared_page: 'mène à la même page',
      similar_title: 'presque le même titre',
    },
    isAnother: 'C’en est un autre',
    isAnotherOf: (name) => `C’en est un autre que ${name}`,
    merge: 'Les réunir',
    mergeOf: (name) => `Réunir cette fiche et ${name}`,
    mergeTitle: 'Réunir deux fiches',
    mergeChoose: 'Quelle fiche porte sur le même document\u00a0?',
    mergeWith: 'Comparer les deux',
    mergeLead:
      'L’adresse de celle qui part mène pour toujours à celle qui reste. Toutes deux gardent leur historique, et un seul geste annule la réunion.',
    visible: {
      at_once:
        'Ce que vous choisissez ici devient public aussitôt\u00a0: le public voit les deux en une. Ce qui est confidentiel le reste.',
      kept_waits:
        'Celle qui reste a des changements que personne n’a encore publiés. Rien ne devient donc public par ce geste\u00a0: le public continue de la voir telle quelle, jusqu’à ce que vous la publiiez.',
      other_waits:
        'Celle qui part contient ce que personne n’a encore publié. Rien ne devient donc public par ce geste\u00a0: le public continue de voir telle quelle celle qui reste, jusqu’à ce que vous la publiiez.',
      not_public: 'Celle qui reste n’est pas publique, et rien ne le devient par ce geste.',
    },
    otherLeaves: 'Ce que le public lit actuellement de celle qui part n’est pas sur le site d’ici là.',
    mergeButton: 'Les réunir',
    keepOther: 'Garder plutôt l’autre',
    keeps: (name) => `Reste\u00a0: ${name}`,
    nothingDiffers: 'Les deux disent la même chose.',
    empty: 'vide',
    sides: { kept: 'De celle qui reste', other: 'De celle qui part', both: 'Les deux ensemble' },
    joined: 'Réunie à cette fiche\u00a0:',
    joinedInto: 'Cette fiche a été réunie à une autre\u00a0:',
    part: 'Annuler\u00a0: de nouveau deux fiches',
    cannotPart:
      'La réunion ne peut être annulée en l’état\u00a0: cette fiche est passée dans une autre, ou ce qui reste ne va pas avec ce qui revient.',
    newerFirst: 'Ce qui a été réuni plus tard s’annule d’abord\u00a0; ensuite, ceci pourra l’être.',
    staying: (fields) => `Modifiés depuis, ceux-ci restent tels quels\u00a0: ${fields}.`,
    stayingPublic:
      'Publiée depuis\u00a0: le public continue de voir cette fiche telle quelle, jusqu’à ce que vous la publiiez de nouveau.',
  },
};
