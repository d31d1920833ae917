import { HarvestMoment } from '@coalition/domain/interchange';
import type { ResourceView } from '@coalition/domain/resources';
import { BareId, LanguageTag, Slug, Instant } from '@coalition/domain/values';
import { exampleResource } from '@coalition/ui/resources/resource.examples.ts';
import type { HarvestSource, Item, ItemQuery } from './harvest-source.ts';

/** An item with a name that tries what XML can hold, and little else. */
export function exampleView(number: number, title: string): ResourceView {
  const en = Slug.parse(`item-${String(number)}`);
  return exampleResource({
    id: `res_${exampleId(number)}`,
    slug: en,
    slugs: { en, fr: Slug.parse(`element-${String(number)}`) },
    title: { text: title, language: LanguageTag.parse('en') },
    contributors: [{ name: 'Ada Example', kind: 'person', role: 'author' }],
    publishers: [],
    issuedOn: null,
    address: null,
    addressKind: null,
  });
}

/** The id of the example of a number. */
export function exampleId(number: number): BareId {
  return BareId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`);
}

/** A library that changes under the hands of a harvester: the newest change last. */
export function exampleLibrary(origin = 'https://coalition.example') {
  let changes: (Item & { position: number })[] = [];
  let position = 0;
  const stamp = () => ({
    changedAt: HarvestMoment.parse('2026-03-02T15:00:00Z'),
    facets: [],
    sets: ['type:report'],
    position: (position += 1),
  });
  const put = (item: Item & { position: number }) => {
    changes = [...changes.filter(({ id }) => id !== item.id), item];
  };
  const readAt = HarvestMoment.parse('2026-03-02T15:00:01Z');
  const source: HarvestSource = {
    origin,
    baseUrl: `${origin}/oai`,
    repositoryName: 'The coalition & friends',
    adminEmails: ['contact@coalition.example'],
    secret: 'a secret',
    now: readAt,
    items: ({ after, from, until, set, limit }: ItemQuery) => {
      const all = changes.filter(
        ({ changedAt, sets }) =>
          (from === null || changedAt >= from) &&
          (until === null || changedAt <= until) &&
          (set === null || sets.includes(`${set.side}:${set.value ?? ''}`)),
      );
      const left = all.filter((item) => item.position > after);
      const items = left.slice(0, limit);
      const next = left.length > limit ? (items.at(-1)?.position ?? null) : null;
      return Promise.resolve({ items, next, total: all.length, readAt });
    },
    item: (id) => Promise.resolve(changes.find((item) => item.id === id) ?? null),
    sets: () => Promise.resolve({ sets: [{ set: 'type:report', topic: null }], earliest: readAt }),
  };
  return {
    source,
    publish: (number: number, title = `Item ${String(number)}`) => {
      const view = exampleView(number, title);
      put({
        id: exampleId(number),
        ...stamp(),
        state: 'standing',
        shown: { en: view, fr: { ...view, slug: view.slugs.fr } },
      });
    },
    withdraw: (number: number) => {
      const withdrawnAt = Instant.parse('2026-03-02T15:00:00.000Z');
      const reason = { en: 'Taken back.', fr: null };
      put({
        id: exampleId(number),
        ...stamp(),
        state: 'withdrawn',
        tombstone: { withdrawnAt, firstPublishedAt: withdrawnAt, reason, replacedBy: null },
      });
    },
  };
}
