import type { AttachmentView } from '@coalition/api/client';
import type { HelplineView } from '@coalition/ui/helplines/helpline-view.ts';
import type { MemberOrganisationView, MemberPersonView } from '@coalition/ui/members/member-view.ts';
import type { ResourceCardView, ResourceView, SpokenText } from '@coalition/domain/resources';
import type { StatementFacts } from '@coalition/domain/statements';
import type { CalendarDay, Language, Phrase } from '@coalition/domain/values';

/** What a preview shows, by the noun it is of. */
export type PreviewView =
  | { kind: 'resource'; resource: ResourceView }
  | { kind: 'section'; title: Phrase; introduction: SpokenText | null }
  | { kind: 'words'; title: Phrase; lead: SpokenText | null }
  | { kind: 'helpline'; helpline: HelplineView }
  | { kind: 'page'; page: PagePreview }
  | { kind: 'member'; organisations: MemberOrganisationView[]; individuals: MemberPersonView[] }
  | { kind: 'statement'; statement: StatementPreview }
  | { kind: 'coalition'; adopted: { title: string; html: string }[] }
  /** Nothing of it would be public. */
  | { kind: 'nothing' };

/** A page's words as visitors would see them. */
export interface PagePreview {
  title: string;
  lead: string | null;
  html: string | null;
  textLanguage: Language;
  isForChildren: boolean;
  quotations: { text: { text: string; language: string }; attribution: string | null; work: Phrase }[];
  resources: ResourceCardView[];
}

/** A statement's words as visitors would see them. */
export interface StatementPreview {
  kind: StatementFacts['kind'];
  title: string;
  html: string;
  textLanguage: Language;
  addressees: string[];
  issuedOn: CalendarDay | null;
  /** As they stand under the text. */
  attachments: AttachmentView[];
}
