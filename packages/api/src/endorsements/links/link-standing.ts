import type { StatementStage } from '@coalition/domain/statements';
import { otherLanguage, type CalendarDay, type Language } from '@coalition/domain/values';
import { publicStage, type PublicStage } from '../../statements/reading/find-statement.ts';
import { dayIn, type Installation } from '../../server/office.ts';

/** Where a statement stands, for whoever has a link to it; visitors are not told of all of these. */
export type LinkStanding =
  | PublicStage
  | {
      stage: 'withdrawn';
      withdrawnOn: CalendarDay;
      /** As it is told in public, in the reader’s language where there is one; null where the statement never was public. */
      reason: { text: string; language: Language } | null;
      /** Its address says that it was withdrawn, and the file that proves it stays. */
      wasPublic: boolean;
    };

/** Where a statement stands, in the words of one language. */
export function linkStanding(
  stage: StatementStage,
  { language, installation }: { language: Language; installation: Installation },
): LinkStanding {
  const { timeZone } = installation;
  if (stage.stage !== 'withdrawn') return publicStage(stage, { language, timeZone });
  const { withdrawnAt, reason, leavesTombstone } = stage;
  const told = [language, otherLanguage(language)].flatMap((each) => {
    const text = reason[each];
    return text === null ? [] : [{ text, language: each }];
  });
  return {
    stage: 'withdrawn',
    withdrawnOn: dayIn(timeZone, withdrawnAt),
    reason: leavesTombstone ? (told[0] ?? null) : null,
    wasPublic: leavesTombstone,
  };
}
