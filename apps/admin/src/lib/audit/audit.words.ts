import type { Language } from '@coalition/domain/values';

interface AuditWords {
  title: string;
  lead: string;
  when: string;
  who: string;
  what: string;
  record: string;
  /** Who did it when nobody was signed in: the program itself, or somebody before the door. */
  nobody: string;
  none: string;
  older: string;
  newest: string;
  onlyThis: string;
  showAll: string;
  takeAway: string;
  takeAwayHint: string;
  asCsv: string;
  asJson: string;
  verify: string;
  verifyHint: string;
  holds: (size: number) => string;
  broken: string;
  agrees: (size: number) => string;
  noSeal: string;
  gap: (size: number) => string;
}

/** The words of the audit log. */
export const auditWords: Record<Language, AuditWords> = {
  en: {
    title: 'Audit log',
    lead: 'Who did what, and when. It holds no pass phrase, no link and nothing about visitors.',
    when: 'When',
    who: 'Who',
    what: 'What',
    record: 'Record',
    nobody: 'The program',
    none: 'Nothing is written down here yet.',
    older: 'Earlier entries',
    newest: 'Newest entries',
    onlyThis: 'This list is narrowed.',
    showAll: 'Show everything',
    takeAway: 'Take away as a file',
    takeAwayHint:
      'All entries that the list above would show, page after page. That it was taken away is written down here.',
    asCsv: 'CSV, for a spreadsheet',
    asJson: 'JSON, with what chains the entries',
    verify: 'Check the log',
    verifyHint:
      'Each entry carries the digest of the one before it. This recomputes all of them, and compares with the seals kept beside the database.',
    holds: (size) =>
      size === 1 ? 'The one entry is as it was written.' : `All ${String(size)} entries are as they were written.`,
    broken: 'Something in this log is not as it was written. The first place comes first:',
    agrees: (size) => `Agrees with the seals, the last of ${String(size)} entries.`,
    noSeal:
      'No seal agrees yet: without one, a log that was cut or made anew as a whole cannot be told from the true one.',
    gap: (size) => `The log says itself that a restored backup lost what the seal of ${String(size)} entries covered.`,
  },
  fr: {
    title: 'Journal',
    lead: 'Qui a fait quoi, et quand. Il ne contient ni phrase de passe, ni lien, ni rien sur les visiteurs.',
    when: 'Quand',
    who: 'Qui',
    what: 'Quoi',
    record: 'Fiche',
    nobody: 'Le programme',
    none: 'Rien n’est encore inscrit ici.',
    older: 'Inscriptions plus anciennes',
    newest: 'Inscriptions les plus récentes',
    onlyThis: 'Cette liste est restreinte.',
    showAll: 'Tout montrer',
    takeAway: 'Emporter en fichier',
    takeAwayHint:
      'Toutes les inscriptions que la liste ci-dessus montrerait, page après page. Le fait de les emporter est inscrit ici.',
    asCsv: 'CSV, pour un tableur',
    asJson: 'JSON, avec ce qui enchaîne les inscriptions',
    verify: 'Vérifier le journal',
    verifyHint:
      'Chaque inscription porte l’empreinte de la précédente. Tout est recalculé ici, puis comparé aux sceaux gardés à côté de la base de données.',
    holds: (size) =>
      size === 1
        ? 'La seule inscription est telle qu’elle a été écrite.'
        : `Les ${String(size)} inscriptions sont telles qu’elles ont été écrites.`,
    broken: 'Quelque chose dans ce journal n’est pas tel qu’il a été écrit. Le premier endroit vient en premier\u00a0:',
    agrees: (size) => `Concorde avec les sceaux, le dernier de ${String(size)} inscriptions.`,
    noSeal:
      'Aucun sceau ne concorde encore\u00a0: sans sceau, un journal coupé ou entièrement refait ne se distingue pas du vrai.',
    gap: (size) =>
      `Le journal dit lui-même qu’une sauvegarde restaurée a perdu ce que couvrait le sceau de ${String(size)} inscriptions.`,
  },
};
