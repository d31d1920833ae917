import type { Language } from '@coalition/domain/values';

type DoorName = 'child' | 'carer' | 'professional' | 'decision' | 'media';

/** The doors of the first page, by who is reading; in the order shown. */
export const doorWords = {
  en: {
    child: { title: 'I am a child or a teenager', text: 'Words for you, and people you can talk to.' },
    carer: { title: 'I am a parent or look after a child', text: 'Guides, books to read together, and services.' },
    professional: { title: 'I work with children', text: 'Training, handouts and research for your work.' },
    decision: { title: 'I make decisions', text: 'Rights, recommendations, numbers and what they count.' },
    media: { title: 'I write for the media', text: 'Statements with the names that stand under them.' },
  },
  fr: {
    child: { title: 'Je suis un enfant ou un ado', text: 'Des mots pour toi, et des gens à qui parler.' },
    carer: {
      title: 'Je suis parent ou je m’occupe d’un enfant',
      text: 'Des guides, des livres à lire ensemble et des services.',
    },
    professional: {
      title: 'Je travaille avec des enfants',
      text: 'Des formations, des feuillets et de la recherche pour votre travail.',
    },
    decision: {
      title: 'Je prends des décisions',
      text: 'Des droits, des recommandations, des chiffres et ce qu’ils comptent.',
    },
    media: {
      title: 'J’écris pour les médias',
      text: 'Des déclarations, avec les noms qui figurent au bas.',
    },
  },
} as const satisfies Record<Language, Record<DoorName, { title: string; text: string }>>;
