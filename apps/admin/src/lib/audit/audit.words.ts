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
  },
};
