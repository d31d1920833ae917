import type { Language } from '@coalition/domain/values';

interface PublicationWords {
  title: string;
  status: string;
  publishedAt: (moment: string) => string;
  scheduledFor: (moment: string) => string;
  scheduleMissed: (moment: string) => string;
  withdrawnAt: (moment: string) => string;
  submittedAt: (moment: string) => string;
  upToDate: string;
  hasChanges: string;
  notPublic: string;
  which: string;
  publish: string;
  saveAndPublish: string;
  noText: string;
  mayNotPublish: string;
  submit: string;
  schedule: string;
  scheduleFor: (zone: string) => string;
  scheduleButton: string;
  reopen: string;
  reopenScheduled: string;
  reopenWithdrawn: string;
  /** Of a draft whose address still says that it was withdrawn. */
  tombstoneKept: (moment: string) => string;
  withdraw: string;
  /** Of what has people to tell. */
  withdrawAtDesk: string;
  /** The page that visitors see, by its language. */
  seePublic: Record<Language, string>;
  withdrawLead: string;
  withdrawReason: { en: string; fr: string };
  replacement: string;
  withdrawButton: string;
  oneReason: string;
}

/** The words around publishing. */
export const publicationWords = {
  en: {
    title: 'Publishing',
    status: 'State',
    publishedAt: (moment) => `Since ${moment}`,
    scheduledFor: (moment) => `For ${moment}`,
    scheduleMissed: (moment) =>
      `For ${moment}. That time has passed, and a rule did not allow it. Publish now to see which one.`,
    withdrawnAt: (moment) => `On ${moment}`,
    submittedAt: (moment) => `Since ${moment}`,
    upToDate: 'Visitors see what stands here.',
    hasChanges: 'Visitors still see the version before: what changed since is not published.',
    notPublic: 'Visitors see nothing of this.',
    which: 'Languages to publish',
    publish: 'Publish',
    saveAndPublish: 'Save and publish',
    noText: 'nothing written yet',
    mayNotPublish: 'Your role does not publish. Hand the draft over to somebody who does.',
    submit: 'Hand over for review',
    schedule: 'Publish later',
    scheduleFor: (zone) => `Day and time (${zone})`,
    scheduleButton: 'Set this time',
    reopen: 'Take back to draft',
    reopenScheduled: 'Take off the schedule',
    reopenWithdrawn: 'Open again as a draft',
    tombstoneKept: (moment) =>
      `Until it is published again, its address says that it was withdrawn on ${moment}, and why.`,
    withdraw: 'Withdraw',
    seePublic: { en: 'See the page in English', fr: 'See the page in French' },
    withdrawAtDesk: 'Withdraw it at its desk, which says who will hear of it',
    withdrawLead:
      'Takes this off the site. Its address stays and tells visitors that it was taken back, why, and what stands in its place.',
    withdrawReason: { en: 'Reason, in English', fr: 'Reason, in French' },
    replacement: 'In its place',
    withdrawButton: 'Withdraw from the site',
    oneReason: 'Give the reason in at least one language.',
  },
  fr: {
    title: 'Publication',
    status: 'État',
    publishedAt: (moment) => `Depuis le ${moment}`,
    scheduledFor: (moment) => `Pour le ${moment}`,
    scheduleMissed: (moment) =>
      `Pour le ${moment}. L’heure est passée, et une règle ne l’a pas permis. Publiez maintenant pour voir laquelle.`,
    withdrawnAt: (moment) => `Le ${moment}`,
    submittedAt: (moment) => `Depuis le ${moment}`,
    upToDate: 'Le public voit ce qui est ici.',
    hasChanges: 'Le public voit encore la version d’avant\u00a0: ce qui a changé depuis n’est pas publié.',
    notPublic: 'Le public ne voit rien de ceci.',
    which: 'Langues à publier',
    publish: 'Publier',
    saveAndPublish: 'Enregistrer et publier',
    noText: 'rien d’écrit',
    mayNotPublish: 'Votre rôle ne permet pas de publier. Soumettez le brouillon à quelqu’un qui publie.',
    submit: 'Soumettre pour révision',
    schedule: 'Publier plus tard',
    scheduleFor: (zone) => `Jour et heure (${zone})`,
    scheduleButton: 'Fixer ce moment',
    reopen: 'Ramener au brouillon',
    reopenScheduled: 'Annuler la programmation',
    reopenWithdrawn: 'Rouvrir comme brouillon',
    tombstoneKept: (moment) =>
      `Jusqu’à sa nouvelle publication, son adresse dit que la fiche a été retirée le ${moment}, et pourquoi.`,
    withdraw: 'Retirer',
    seePublic: { en: 'Voir la page en anglais', fr: 'Voir la page en français' },
    withdrawAtDesk: 'La retirer depuis son parcours, qui dit qui l’apprendra',
    withdrawLead:
      'Retire ceci du site. Son adresse reste et dit au public que c’est retiré, pourquoi, et ce qui le remplace.',
    withdrawReason: { en: 'Raison, en anglais', fr: 'Raison, en français' },
    replacement: 'À la place',
    withdrawButton: 'Retirer du site',
    oneReason: 'Donnez la raison dans au moins une langue.',
  },
} as const satisfies Record<Language, PublicationWords>;
