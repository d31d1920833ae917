import type { PublicClient } from '@coalition/api/client';
import type { HarvestError, HarvestMoment } from '@coalition/domain/interchange';
import type { Xml } from '../xml.ts';

/** What was found, or what was wrong; with the moment until which the answer tells of everything, where that is not now. */
export type Answer = { content: Xml; readAt?: string } | { errors: readonly HarvestError[]; readAt?: string };

type Asked<Query extends { query: (...input: never[]) => Promise<unknown> }> = Awaited<ReturnType<Query['query']>>;

/** A page of the library in the order in which it changed. */
export type ItemPage = Asked<PublicClient['interchange']['items']>;
/** An item of it: standing, or taken back. */
export type Item = ItemPage['items'][number];
/** What a page of the library is asked with. */
export type ItemQuery = Parameters<PublicClient['interchange']['items']['query']>[0];

/** What a harvest is made of. */
export interface HarvestSource {
  /** Where harvesters ask. */
  baseUrl: string;
  /** Where the site is, without a slash at the end. */
  origin: string;
  repositoryName: string;
  /** Published addresses of the coalition, the most fitting first; empty where it has published none. */
  adminEmails: readonly string[];
  /** Signs the tokens. */
  secret: string;
  now: HarvestMoment;
  items: (query: ItemQuery) => Promise<ItemPage>;
  item: (id: string) => Promise<Item | null>;
  sets: () => Promise<Asked<PublicClient['interchange']['sets']>>;
}
