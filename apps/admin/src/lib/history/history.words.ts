import type { Language } from '@coalition/domain/values';

interface HistoryWords {
  title: string;
  /** @param name of the record */
  titleOf: (name: string) => string;
  backToRecord: string;
  number: (revision: number) => string;
  current: string;
  byNobody: string;
  nothingChanged: string;
  stateOnly: string;
  restore: string;
  restoreLead: string;
  restoreSame: string;
  restoreButton: string;
  restored: string;
  reason: string;
}

/** The words around a record's history. */
export const historyWords = {
  en: {
    title: 'History',
    titleOf: (name) => `History of ${name}`,
    backToRecord: 'Back to the record',
    number: (revision) => `Version ${String(revision)}`,
    current: 'stands now',
    byNobody: 'the office itself',
    nothingChanged: 'No words or facts changed.',
    stateOnly: 'Only the state changed; the words stayed.',
    restore: 'Bring this version back',
    restoreLead:
      'It becomes a new version on top; nothing is lost, and visitors see it only once it is published. This would change:',
    restoreSame: 'This is how the record stands now.',
    restoreButton: 'Bring it back',
    restored: 'Brought back.',
    reason: 'Reason (optional)',
  },
  fr: {
    title: 'Historique',
    titleOf: (name) => `Historique\u00a0: ${name}`,
    backToRecord: 'Retour à la fiche',
    number: (revision) => `Version ${String(revision)}`,
    current: 'version actuelle',
    byNobody: 'le bureau lui-même',
    nothingChanged: 'Ni texte ni renseignement n’a changé.',
    stateOnly: 'Seul l’état a changé\u00a0; les mots sont restés.',
    restore: 'Ramener cette version',
    restoreLead:
      'Elle devient une nouvelle version, au-dessus des autres\u00a0; rien n’est perdu, et le public ne la voit qu’une fois publiée. Voici ce qui changerait\u00a0:',
    restoreSame: 'La fiche est ainsi en ce moment.',
    restoreButton: 'La ramener',
    restored: 'Version ramenée.',
    reason: 'Raison (facultatif)',
  },
} as const satisfies Record<Language, HistoryWords>;
