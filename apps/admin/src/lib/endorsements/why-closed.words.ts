import type { StatementStage } from '@coalition/domain/statements';
import type { Language } from '@coalition/domain/values';
import { dateInWords } from '@coalition/ui/values/date.words.ts';

interface WhyClosedWords {
  invite: string;
  enter: string;
  stages: Record<Exclude<StatementStage['stage'], 'collecting'>, string>;
  lastDayWas: (day: string) => string;
  toDesk: string;
  /** Over what somebody had typed before it closed. */
  kept: string;
}

/** Why nobody can be invited, or entered, while a statement is not open. */
export const whyClosedWords = {
  en: {
    invite: 'Nobody can be invited now:',
    enter: 'Nobody can be entered now:',
    stages: {
      preparing: 'its words are being prepared, and it is not open for endorsement.',
      closed: 'it is closed for endorsement.',
      delivered: 'it was delivered.',
      archived: 'it was delivered and put away.',
      withdrawn: 'it was withdrawn.',
    },
    lastDayWas: (day) => `its last day was ${day}.`,
    toDesk: 'Its desk shows what can be done next.',
    kept: 'What you had typed is still below, so that you can copy it. Nothing of it was saved.',
  },
  fr: {
    invite: 'Personne ne peut être invité maintenant\u00a0:',
    enter: 'Aucun appui ne peut être inscrit maintenant\u00a0:',
    stages: {
      preparing: 'le texte est en préparation et n’est pas ouvert aux appuis.',
      closed: 'les appuis sont clos.',
      delivered: 'la déclaration a été remise.',
      archived: 'la déclaration a été remise et archivée.',
      withdrawn: 'la déclaration a été retirée.',
    },
    lastDayWas: (day) => `le dernier jour était le ${day}.`,
    toDesk: 'Son parcours montre la suite possible.',
    kept: 'Ce que vous aviez écrit est encore plus bas, pour que vous puissiez le copier. Rien n’en est enregistré.',
  },
} as const satisfies Record<Language, WhyClosedWords>;

/** Why somebody cannot be invited or entered under a statement that is not open, as one sentence. */
export function whyClosed(stage: StatementStage, wish: 'invite' | 'enter', language: Language): string {
  const words = whyClosedWords[language];
  const why =
    stage.stage === 'collecting' ? words.lastDayWas(dateInWords(stage.closesOn, language)) : words.stages[stage.stage];
  return `${words[wish]} ${why}`;
}
