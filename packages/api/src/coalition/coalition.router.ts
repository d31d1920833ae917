import { bug, Language, otherLanguage, Phrase } from '@coalition/domain/values';
import { z } from 'zod';
import { publishedOrganisations } from '../organisations/organisation.store.ts';
import { renderMarkdown } from '../pages/render-markdown.ts';
import type { Db } from '../server/office.ts';
import { mediaByDigest } from '../media/medium.store.ts';
import { procedure, router } from '../server/trpc.ts';
import { publishedCoalition } from './coalition.store.ts';

/** What every public page knows of the coalition, in one language; what it has not given is null. */
export async function findCoalition(db: Db, language: Language) {
  const published = (await publishedCoalition.list(db))[0]?.published;
  if (!published) return bug('the coalition has no public record');
  const { facts, texts } = published;
  const text = texts[language]?.text;
  const host = facts.founding?.host ? await publishedOrganisations.find(db, facts.founding.host) : null;
  const other = otherLanguage(language);
  const name = facts.name[language] ?? facts.name[other];
  const { logo } = facts;
  const picture = logo && (await mediaByDigest(db, [logo.sha256])).get(logo.sha256);
  const html = (markdown: string | null | undefined): string | null => (markdown ? renderMarkdown(markdown) : null);
  return {
    name: Phrase.parse({ text: name ?? facts.acronym ?? '—', language: facts.name[language] ? language : other }),
    acronym: facts.acronym,
    contactEmail: facts.contactEmail,
    postalAddress: facts.postalAddress,
    privacyOfficer: facts.privacyOfficer,
    mediaContact: facts.mediaContact,
    securityContact: facts.securityContact,
    /** Null while the coalition has given none. */
    logo:
      logo && picture
        ? {
            sha256: logo.sha256,
            alt: logo.alt[language],
            mediaType: picture.mediaType,
            widthPx: picture.widthPx ?? 0,
            heightPx: picture.heightPx ?? 0,
          }
        : null,
    sameAs: facts.sameAs,
    formerWebsite: facts.formerWebsite,
    founding: facts.founding && { ...facts.founding, host: host?.published.facts.name ?? null },
    adoptedMissionHtml: html(text?.adoptedMission),
    adoptedVisionHtml: html(text?.adoptedVision),
    adoptedGoalsHtml: html(text?.adoptedGoals),
    endorsementRule: {
      text: text?.endorsementRule ?? texts[other]?.text.endorsementRule ?? '',
      language: text ? language : other,
    },
  };
}

/** What the public site asks of the coalition itself. */
export const publicCoalitionRouter = router({
  find: procedure('read_published')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => findCoalition(ctx.db, input.language)),
});
