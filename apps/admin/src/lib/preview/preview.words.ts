import type { Language } from '@coalition/domain/values';

interface PreviewWords {
  title: string;
  partly: string;
  nothing: string;
  frameOnly: string;
}

/** What a preview says for itself, to staff. */
export const previewWords = {
  en: {
    title: 'Preview',
    partly: 'Something you typed is not right yet; this shows what was saved in its place.',
    nothing: 'Visitors would see nothing of this as it stands.',
    frameOnly:
      'Nothing adopted stands here yet. The name, the contact line and the rule at the foot of each page come from this record.',
  },
  fr: {
    title: 'Aperçu',
    partly:
      'Quelque chose que vous avez écrit n’est pas encore juste\u00a0; on voit ici ce qui était enregistré à sa place.',
    nothing: 'En l’état, le public n’en verrait rien.',
    frameOnly:
      'Rien d’adopté ne figure ici encore. Le nom, la ligne de contact et la règle au bas de chaque page viennent de cette fiche.',
  },
} as const satisfies Record<Language, PreviewWords>;
