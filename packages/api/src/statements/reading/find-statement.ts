import type { MediaContact } from '@coalition/domain/coalition';
import type { PublishedContent } from '@coalition/domain/revisions';
import {
  StatementId,
  type StatementFacts,
  type StatementKind,
  type StatementStage,
  type StatementText,
} from '@coalition/domain/statements';
import {
  bug,
  Phrase,
  type CalendarDay,
  type Digest,
  type EachLanguage,
  type Instant,
  type Language,
  type Slug,
} from '@coalition/domain/values';
import type { ResourceCardView } from '@coalition/domain/resources';
import { publishedCoalition } from '../../coalition/coalition.store.ts';
import { renderMarkdown } from '../../pages/render-markdown.ts';
import type { Standing } from '../../resources/find-resource.ts';
import { cardsOf } from '../../resources/list-cards.ts';
import { findPublication, findWithdrawal } from '../../revisions/records/publication.store.ts';
import { findSlug, type SlugAddress } from '../../revisions/records/slug.store.ts';
import { dayIn, type Db, type Office } from '../../server/office.ts';
import { publicVersion } from '../public-version.ts';
import { presentAttachments, type AttachmentView } from './attachment-view.ts';
import { publishedStatements } from '../statement.store.ts';
import { findStage } from '../version.store.ts';

/** Where a public statement stands, as far as visitors are told. */
export type PublicStage =
  | { stage: 'preparing' }
  | {
      stage: 'collecting';
      version: number;
      mode: 'by_invitation' | 'public';
      closesOn: CalendarDay;
      extendedFrom: CalendarDay | null;
    }
  | { stage: 'closed'; version: number; closedOn: CalendarDay }
  | { stage: 'delivered' | 'archived'; version: number; deliveredOn: CalendarDay; deliveredTo: string };

/** A public statement in one language. */
export interface StatementView {
  id: string;
  slugs: EachLanguage<Slug>;
  kind: StatementKind;
  issuedOn: CalendarDay | null;
  title: string;
  html: string;
  /** The body as it was written, for the press copy. */
  markdown: string;
  addressees: string[];
  attachments: AttachmentView[];
  /** The version whose words these are; `supersededBy` is the number of the one that took its place. */
  version: { number: number; digest: Digest; supersededBy: number | null };
  stage: PublicStage;
  publishedAt: Instant;
  firstPublishedAt: Instant;
  /** The day of that moment where the coalition is. */
  firstPublishedOn: CalendarDay;
  /** Whom journalists ask: the statement's own contact, or the coalition's; null where there is neither. */
  mediaContact: MediaContact | null;
  related: ResourceCardView[];
  answers: ResourceCardView[];
}

/** Finds what stands at a statement's address; null when nothing ever did. */
export async function findStatement(office: Place, address: SlugAddress): Promise<Standing<StatementView> | null> {
  const found = await publishedStatements.findBySlug(office.db, address);
  if (!found) return findTombstone(office, address);
  const current = found.published.slugs[address.language];
  if (current !== address.slug) return { state: 'moved', slug: current };
  return { state: 'shown', view: await presentStatement(office, found, address.language) };
}

/** The rows, and where days begin. */
type Place = Pick<Office, 'db' | 'installation'>;

interface Found {
  id: string;
  published: PublishedContent<StatementFacts, StatementText>;
}

async function presentStatement({ db, installation }: Place, found: Found, language: Language): Promise<StatementView> {
  const { timeZone } = installation;
  const times = await publicationTimes(db, found.id);
  const { published } = found;
  const id = StatementId.parse(found.id);
  const text = published.texts[language]?.text ?? bug('a statement is public in one language alone', { id });
  const version = (await publicVersion(db, id, { published })) ?? bug('a statement is public in no version', { id });
  const { kind, issuedOn, addressees, attachments, related, answers, mediaContact } = published.facts;
  return {
    id,
    slugs: published.slugs,
    kind,
    issuedOn,
    title: text.title,
    html: renderMarkdown(text.body),
    markdown: text.body,
    addressees: addressees[language],
    attachments: await presentAttachments(db, attachments, language),
    version: {
      number: version.number,
      digest: version.digest,
      supersededBy: version.status === 'superseded' ? version.supersededBy : null,
    },
    stage: publicStage(await findStage(db, id), { language, timeZone }),
    ...times,
    firstPublishedOn: dayIn(timeZone, times.firstPublishedAt),
    mediaContact: mediaContact ?? (await coalitionContact(db)),
    related: await cardsOf(db, related, language),
    answers: await cardsOf(db, answers, language),
  };
}

/** A stage without what only the office needs: hours, reasons, and what was never public. */
export function publicStage(
  stage: StatementStage,
  { language, timeZone }: { language: Language; timeZone: string },
): PublicStage {
  switch (stage.stage) {
    case 'preparing':
    case 'withdrawn':
      return { stage: 'preparing' };
    case 'collecting': {
      const { version, mode, closesOn, extendedFrom } = stage;
      return { stage: 'collecting', version, mode, closesOn, extendedFrom: extendedFrom ?? null };
    }
    case 'closed':
      return { stage: 'closed', version: stage.version, closedOn: dayIn(timeZone, stage.closedAt) };
    case 'delivered':
    case 'archived': {
      const { version, deliveredOn, deliveredTo } = stage;
      return { stage: stage.stage, version, deliveredOn, deliveredTo: deliveredTo[language] };
    }
  }
}

async function coalitionContact(db: Db): Promise<MediaContact | null> {
  const [coalition] = await publishedCoalition.list(db);
  return coalition?.published.facts.mediaContact ?? null;
}

async function publicationTimes(db: Db, id: string): Promise<{ publishedAt: Instant; firstPublishedAt: Instant }> {
  const publication = await findPublication(db, id);
  if (publication?.status !== 'published') return bug('a public record that is not published', { id });
  const { publishedAt, firstPublishedAt } = publication;
  return { publishedAt, firstPublishedAt };
}

async function findTombstone(
  { db, installation }: Place,
  address: SlugAddress,
): Promise<Standing<StatementView> | null> {
  const leads = await findSlug(db, 'statements', address);
  if (!leads) return null;
  const withdrawn = await findWithdrawal(db, leads.id);
  if (!withdrawn) return null;
  const last = await publishedStatements.findWithdrawn(db, leads.id);
  const title = last?.texts[address.language]?.text.title;
  if (!last || title === undefined) return null;
  const { reason, withdrawnAt } = withdrawn;
  const { slugs } = last;
  const phrase = Phrase.parse({ text: title, language: address.language });
  const withdrawnOn = dayIn(installation.timeZone, withdrawnAt);
  return { state: 'withdrawn', tombstone: { title: phrase, slugs, reason, withdrawnOn, replacement: null } };
}
