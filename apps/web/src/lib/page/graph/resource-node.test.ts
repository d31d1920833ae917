import type { LinkNews } from '@coalition/domain/links';
import type { ResourceView } from '@coalition/domain/resources';
import { CalendarDay, Instant, WebAddress } from '@coalition/domain/values';
import { exampleResource } from '@coalition/ui/resources/resource.examples.ts';
import { describe, expect, it } from 'vitest';
import { writers } from '#lib/formats/write-format.ts';
import { takenItem } from '#lib/formats/taken-list.ts';
import { resourceNode } from './resource-node.ts';

const at = Instant.parse('2026-03-02T15:00:00.000Z');
const where = { language: 'fr', origin: 'https://site.example' } as const;
const address = WebAddress.parse('https://archive.example/2025/guide');
const gone: LinkNews = {
  notice: 'gone',
  since: CalendarDay.parse('2026-03-01'),
  copy: { address, capturedOn: CalendarDay.parse('2025-03-01') },
};
const taken = (changes: Partial<ResourceView>, news: LinkNews | null = null) =>
  takenItem({ view: exampleResource(changes), firstPublishedAt: at, changedAt: at }, where, news);
const node = (...item: Parameters<typeof taken>) => resourceNode(taken(...item), where.language, where.origin);

describe('an item as search engines read it', () => {
  it('says in which language its summary is, which may be another than the page’s and the item’s', () => {
    const summary = { text: 'For grandparents.', language: 'en' } as const;
    expect(node({ summary })).toMatchObject({
      description: { '@value': 'For grandparents.', '@language': 'en' },
    });
    expect(node({ summary: null })).not.toHaveProperty('description');
  });

  it('names the archived copy once it is gone, on its page and in its file alike', () => {
    expect(node({}, gone)).toMatchObject({ archivedAt: address });
    expect(node({})).not.toHaveProperty('archivedAt');
    const about = { title: 'Guide', page: '/fr/ressources/guide', isItem: true, total: 1, part: 1, partCount: 1 };
    const file = writers.jsonLd({ ...about, ...where, items: [taken({}, gone)] });
    expect(JSON.parse(file)).toEqual({ '@context': 'https://schema.org', '@graph': [node({}, gone)] });
  });

  it('names none for an organisation, for only works are archived', () => {
    expect(node({ kind: 'organisation' }, gone)).not.toHaveProperty('archivedAt');
  });
});
