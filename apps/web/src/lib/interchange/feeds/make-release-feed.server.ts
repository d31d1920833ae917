import type { Release } from '@coalition/domain/releases';
import { LanguageTag, otherLanguage, type Language } from '@coalition/domain/values';
import { dateInWords } from '@coalition/ui/values/date.words.ts';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { settings } from '#lib/settings.server.ts';
import { releaseWords } from '../release.words.ts';
import { feedOf, type FeedForm } from './feed-address.ts';
import { feedWords } from './feed.words.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Makes the feed of data releases: all of them on one page, since one comes a month. */
export async function makeReleaseFeed({ form, language }: { form: FeedForm; language: Language }): Promise<Feed> {
  const [releases, coalition] = await Promise.all([
    api().releases.list.query(),
    api().coalition.find.query({ language }),
  ]);
  const given = releases.filter(({ withdrawal }) => withdrawal === null);
  const self = addressIn(form, language);
  return {
    title: feedWords[language].newsOf(releaseWords[language].feedTitle, coalition.name.text),
    language,
    author: coalition.name.text,
    page: `${settings.origin}${pathOf('data', language)}`,
    self,
    first: self,
    last: self,
    previous: null,
    next: null,
    twin: addressIn(form, otherLanguage(language)),
    updatedAt: releases.map(changedAt).reduce((one, other) => (one > other ? one : other), '1970-01-01T00:00:00Z'),
    entries: given.map((release) => entryOf(release, language)),
    deleted: releases.flatMap(({ day, withdrawal }) => (withdrawal ? [{ id: idOf(day), when: withdrawal.at }] : [])),
    total: given.length,
    startIndex: 1,
    itemsPerPage: Math.max(given.length, 1),
    words: null,
  };
}

function addressIn(form: FeedForm, language: Language): string {
  return `${settings.origin}${feedOf(pathOf('data', language), form) ?? ''}`;
}

function changedAt({ madeAt, withdrawal }: Release): string {
  return withdrawal?.at ?? madeAt;
}

function idOf(day: string): string {
  return `${settings.origin}/data/${day}/datapackage.json`;
}

function entryOf({ day, madeAt, counts, changes }: Release, language: Language): FeedEntry {
  const words = releaseWords[language];
  const pageIn = (each: Language): string => `${settings.origin}${pathOf('data', each)}#release-${day}`;
  const since = changes.since === null ? words.first : words.since(dateInWords(changes.since, language), changes);
  return {
    id: idOf(day),
    title: words.name(dateInWords(day, language)),
    titleLanguage: LanguageTag.parse(language),
    url: pageIn(language),
    twinUrl: pageIn(otherLanguage(language)),
    summary: `${words.holds(counts.resources, counts.topics)}. ${since}`,
    summaryLanguage: language,
    categories: [],
    publishedAt: madeAt,
    updatedAt: madeAt,
  };
}
