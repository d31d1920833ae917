import { textOf } from '@coalition/domain/revisions';
import { LanguageTag, otherLanguage, Phrase, type Language } from '@coalition/domain/values';
import { z } from 'zod';
import type { Noun } from '#lib/revisions/noun.ts';
import type { ListedRecord } from '#lib/revisions/opened-record.ts';

type Titled = Pick<ListedRecord, 'facts' | 'texts' | 'slugs'>;

const WithTitle = z.object({ title: Phrase });
const WithName = z.object({ name: Phrase });
const PersonName = z.object({ name: z.string() });
const TextTitle = z.object({ title: z.string() });
const TextName = z.object({ name: z.string() });
const CoalitionName = z.object({ name: z.object({ en: z.string().nullable(), fr: z.string().nullable() }) });

const findTitle: Readonly<Record<Noun, (record: Titled, language: Language) => Phrase | null>> = {
  resources: ({ facts }) => WithTitle.safeParse(facts).data?.title ?? null,
  organisations: ({ facts }) => WithName.safeParse(facts).data?.name ?? null,
  members: ({ facts }, language) => phrase(PersonName.safeParse(facts).data?.name, language),
  coalition: ({ facts }, language) => {
    const name = CoalitionName.safeParse(facts).data?.name;
    return phrase(name?.[language], language) ?? phrase(name?.[otherLanguage(language)], otherLanguage(language));
  },
  sections: fromText((text) => TextTitle.safeParse(text).data?.title),
  pages: fromText((text) => TextTitle.safeParse(text).data?.title),
  statements: fromText((text) => TextTitle.safeParse(text).data?.title),
  synonyms: fromText((text) => TextName.safeParse(text).data?.name),
  topics: fromText((text) => TextName.safeParse(text).data?.name),
  helplines: fromText((text) => TextName.safeParse(text).data?.name),
};

/** The name staff know a record by, in the language it is in: its own title, or its address where it has none yet. */
export function recordTitle(noun: Noun, record: Titled, language: Language): Phrase {
  return findTitle[noun](record, language) ?? { text: record.slugs[language], language: LanguageTag.parse(language) };
}

function phrase(text: string | null | undefined, language: Language): Phrase | null {
  return text ? { text, language: LanguageTag.parse(language) } : null;
}

function fromText(read: (text: unknown) => string | undefined) {
  return ({ texts }: Titled, language: Language): Phrase | null => {
    const other = otherLanguage(language);
    return phrase(read(textOf(texts[language])), language) ?? phrase(read(textOf(texts[other])), other);
  };
}
