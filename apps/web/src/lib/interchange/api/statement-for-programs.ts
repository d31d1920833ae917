import type { StatementView } from '@coalition/api/client';
import type { ApiStatement, HarvestMoment } from '@coalition/domain/interchange';
import { bareId, type EachLanguage } from '@coalition/domain/values';
import { inBothLanguages } from './resource-for-programs.ts';

/** A statement in both languages, in the words of the version that visitors see. */
export function statementForPrograms(
  { en, fr }: EachLanguage<StatementView>,
  changedAt: HarvestMoment,
  origin: string,
): ApiStatement {
  const { kind, issuedOn, version, stage, firstPublishedAt, publishedAt } = en;
  return {
    id: bareId(en.id),
    isDeleted: false,
    changedAt,
    url: inBothLanguages('statement', en.slugs, origin),
    kind,
    issuedOn,
    title: { en: en.title, fr: fr.title },
    text: { en: en.markdown, fr: fr.markdown },
    addressees: { en: en.addressees, fr: fr.addressees },
    version: version.number,
    digest: version.digest,
    supersededBy: version.supersededBy,
    stage: stage.stage,
    firstPublishedAt,
    publishedAt,
  };
}
