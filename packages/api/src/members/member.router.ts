import { listMember, MemberId } from '@coalition/domain/members';
import { Language, otherLanguage, type CalendarDay } from '@coalition/domain/values';
import { z } from 'zod';
import { publishedOrganisations } from '../organisations/organisation.store.ts';
import { todayOf, type Db } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { publishedMembers } from './member.store.ts';

/** Members that may be listed today, organisations and individuals apart, by name. Consent is asked anew at every reading. */
export async function listMembers(db: Db, { language, today }: { language: Language; today: CalendarDay }) {
  const listed = (await publishedMembers.list(db)).flatMap(({ id, published }) => {
    const member = listMember({ id: MemberId.parse(id), facts: published.facts }, today);
    if (!member) return [];
    const own = published.texts[language]?.text.about;
    const borrowed = published.texts[otherLanguage(language)]?.text.about;
    const about = own
      ? { text: own, language }
      : borrowed
        ? { text: borrowed, language: otherLanguage(language) }
        : null;
    return [{ member, about }];
  });
  const ids = listed.flatMap(({ member }) => (member.kind === 'organisation' ? [member.organisation] : []));
  const organisations = new Map(
    (await publishedOrganisations.list(db, ids)).map(({ id, published }) => [id, published.facts]),
  );
  const byName = new Intl.Collator(language);
  return {
    organisations: listed
      .flatMap(({ member, about }) => {
        if (member.kind === 'individual') return [];
        const facts = organisations.get(member.organisation);
        const { organisation: _organisation, ...rest } = member;
        return facts ? [{ ...rest, about, name: facts.name, website: facts.website }] : [];
      })
      .sort((one, other) => byName.compare(one.name.text, other.name.text)),
    individuals: listed
      .flatMap(({ member, about }) => (member.kind === 'individual' ? [{ ...member, about }] : []))
      .sort((one, other) => byName.compare(one.name, other.name)),
  };
}

/** What the public site asks of members. */
export const publicMemberRouter = router({
  list: procedure('read_published')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => listMembers(ctx.db, { language: input.language, today: todayOf(ctx) })),
});
