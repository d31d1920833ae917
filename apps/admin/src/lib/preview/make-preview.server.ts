import type { StaffClient } from '@coalition/api/client';
import { coalitionKind } from '@coalition/domain/coalition';
import { helplineKind, helplineName, plainHelplineName } from '@coalition/domain/helplines';
import { listMember, MemberId, memberKind } from '@coalition/domain/members';
import { organisationKind } from '@coalition/domain/organisations';
import { pageKind, type PageFacts } from '@coalition/domain/pages';
import {
  presentResource,
  presentResourceCard,
  resourceKind,
  sectionKind,
  synonymKind,
  type ResourceCardView,
} from '@coalition/domain/resources';
import type { LanguageVersion, PublishedContent } from '@coalition/domain/revisions';
import { statementKind } from '@coalition/domain/statements';
import { topicKind } from '@coalition/domain/topics';
import {
  LanguageTag,
  otherLanguage,
  type CalendarDay,
  type EachLanguage,
  type Language,
  type Phrase,
} from '@coalition/domain/values';
import { coalitionWords } from '@coalition/ui/coalition/coalition.words.ts';
import { previewAttachments } from '#lib/preview/preview-attachments.server.ts';
import { previewContent, type PreviewContent } from '#lib/preview/preview-content.ts';
import { previewNames } from '#lib/preview/preview-names.server.ts';
import type { PagePreview, PreviewView } from '#lib/preview/preview-view.ts';
import { nounForms } from '#lib/revisions/noun-forms.ts';
import type { Noun } from '#lib/revisions/noun.ts';
import type { Opening } from '#lib/revisions/opened-record.ts';

/** What a preview is made from. */
export interface PreviewWish {
  api: StaffClient;
  opening: Opening;
  language: Language;
  today: CalendarDay;
}

/** A preview, and whether something typed had to be left out of it. */
export interface Preview {
  view: PreviewView;
  isPartly: boolean;
}

/** Shows a record as visitors would see it, with what the asker typed. */
export function makePreview(noun: Noun, wish: PreviewWish): Promise<Preview> {
  return makers[noun](wish);
}

const makers: Readonly<Record<Noun, (wish: PreviewWish) => Promise<Preview>>> = {
  async resources({ api, opening, language }) {
    const [content, names] = [
      await previewContent(resourceKind, nounForms.resources, opening),
      await previewNames(api, language),
    ];
    return shown(content, { kind: 'resource', resource: presentResource(content, language, names) });
  },
  async sections({ opening, language }) {
    const content = await previewContent(sectionKind, nounForms.sections, opening);
    const spoken = spokenText(content.published, language);
    const introduction = spoken?.text.introduction;
    return shown(
      content,
      spoken && {
        kind: 'section',
        title: phrase(spoken.text.title, spoken.language),
        introduction: introduction ? { text: introduction, language: spoken.language } : null,
      },
    );
  },
  async synonyms({ opening, language }) {
    const content = await previewContent(synonymKind, nounForms.synonyms, opening);
    const spoken = spokenText(content.published, language);
    return shown(
      content,
      spoken && {
        kind: 'words',
        title: phrase(spoken.text.name, spoken.language),
        lead: { text: spoken.text.words.join(' · '), language: spoken.language },
      },
    );
  },
  async topics({ opening, language }) {
    const content = await previewContent(topicKind, nounForms.topics, opening);
    const spoken = spokenText(content.published, language);
    return shown(
      content,
      spoken && {
        kind: 'words',
        title: phrase(spoken.text.name, spoken.language),
        lead: spoken.text.definition === null ? null : { text: spoken.text.definition, language: spoken.language },
      },
    );
  },
  async organisations({ opening, language }) {
    const content = await previewContent(organisationKind, nounForms.organisations, opening);
    const spoken = spokenText(content.published, language);
    return shown(content, {
      kind: 'words',
      title: content.published.facts.name,
      lead: spoken && { text: spoken.text.description, language: spoken.language },
    });
  },
  async helplines({ opening, language }) {
    const content = await previewContent(helplineKind, nounForms.helplines, opening);
    const spoken = spokenText(content.published, language);
    if (!spoken) return shown(content, null);
    const { facts, sources } = content.published;
    const { text, language: textLanguage } = spoken;
    const helpline = {
      id: content.id,
      ...facts,
      name: helplineName(facts, text, textLanguage),
      plainName: plainHelplineName(facts, text, textLanguage),
      description: text.description,
      hours: text.hours,
      textLanguage,
      checkedOn: sources['channels']?.checkedOn ?? null,
    };
    return shown(content, { kind: 'helpline', helpline });
  },
  async pages({ api, opening, language }) {
    const content = await previewContent(pageKind, nounForms.pages, opening);
    const spoken = spokenText(content.published, language);
    if (!spoken) return shown(content, null);
    const { title, lead, body } = spoken.text;
    const { facts } = content.published;
    const around = await pageSurroundings(api, facts, language);
    const page = {
      title,
      lead,
      html: await renderMarkdown(api, body),
      textLanguage: spoken.language,
      isForChildren: facts.key === 'children_and_youth',
      ...around,
    };
    return shown(content, { kind: 'page', page });
  },
  async members({ api, opening, language, today }) {
    const content = await previewContent(memberKind, nounForms.members, opening);
    const listed = listMember({ id: MemberId.parse(content.id), facts: content.published.facts }, today);
    if (!listed) return shown(content, null);
    const spoken = spokenText(content.published, language);
    const about = spoken?.text.about ? { text: spoken.text.about, language: spoken.language } : null;
    if (listed.kind === 'individual')
      return shown(content, { kind: 'member', organisations: [], individuals: [{ ...listed, about }] });
    const organisation = (await api.organisations.list.query()).find(({ id }) => id === listed.organisation);
    if (!organisation) return shown(content, null);
    const { name, website } = organisation.facts;
    return shown(content, { kind: 'member', organisations: [{ ...listed, name, website, about }], individuals: [] });
  },
  async statements({ api, opening, language }) {
    const content = await previewContent(statementKind, nounForms.statements, opening);
    const spoken = spokenText(content.published, language);
    if (!spoken) return shown(content, null);
    const { kind, addressees, issuedOn, attachments } = content.published.facts;
    const html = (await renderMarkdown(api, spoken.text.body)) ?? '';
    const statement = {
      kind,
      title: spoken.text.title,
      html,
      textLanguage: spoken.language,
      addressees: addressees[language],
      issuedOn,
      attachments: await previewAttachments(() => api.media.list.query(), attachments, language),
    };
    return shown(content, { kind: 'statement', statement });
  },
  async coalition({ api, opening, language }) {
    const content = await previewContent(coalitionKind, nounForms.coalition, opening);
    const text = content.published.texts[language]?.text;
    const words = coalitionWords[language];
    const parts = [
      { title: words.mission, body: text?.adoptedMission ?? null },
      { title: words.vision, body: text?.adoptedVision ?? null },
      { title: words.goals, body: text?.adoptedGoals ?? null },
    ];
    const adopted = await Promise.all(
      parts.map(async ({ title, body }) => ({ title, html: (await renderMarkdown(api, body)) ?? '' })),
    );
    return shown(content, { kind: 'coalition', adopted: adopted.filter(({ html }) => html !== '') });
  },
};

function shown({ isPartly }: PreviewContent<unknown, unknown>, view: PreviewView | null): Preview {
  return { view: view ?? { kind: 'nothing' }, isPartly };
}

function phrase(text: string, language: Language): Phrase {
  return { text, language: LanguageTag.parse(language) };
}

/** The text in a language, or in the other while there is none, as the site itself falls back. */
function spokenText<Text>(
  { texts }: Pick<PublishedContent<unknown, Text>, 'texts'>,
  language: Language,
): { text: Text; language: Language } | null {
  const own = texts[language];
  if (own) return { text: own.text, language };
  const other = texts[otherLanguage(language)];
  return other && { text: other.text, language: otherLanguage(language) };
}

async function renderMarkdown(api: StaffClient, text: string | null): Promise<string | null> {
  return text === null ? null : (await api.preview.renderMarkdown.query({ text })).html;
}

/** The items and quotations that stand on a page. */
async function pageSurroundings(
  api: StaffClient,
  facts: PageFacts,
  language: Language,
): Promise<Pick<PagePreview, 'quotations' | 'resources'>> {
  const [names, resources] = [await previewNames(api, language), await api.resources.list.query()];
  const cards = facts.resources.flatMap((id): ResourceCardView[] => {
    const record = resources.find((candidate) => candidate.id === id);
    if (!record) return [];
    const published = {
      slugs: record.slugs,
      facts: record.facts,
      sources: record.sources,
      texts: writtenTexts(record.texts),
    };
    return [presentResourceCard({ id, published }, language, names)];
  });
  const quotations = facts.quotations.flatMap(({ text, source, attribution }) => {
    const work =
      'work' in source ? { text: source.work, language: text.language } : names.resources.get(source.resource)?.name;
    return work ? [{ text, attribution, work }] : [];
  });
  return { quotations, resources: cards };
}

function writtenTexts<Text>({ en, fr }: EachLanguage<LanguageVersion<Text>>): PublishedContent<unknown, Text>['texts'] {
  return { en: en.state === 'absent' ? null : en, fr: fr.state === 'absent' ? null : fr };
}
