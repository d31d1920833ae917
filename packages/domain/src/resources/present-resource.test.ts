import { describe, expect, it } from 'vitest';
import { editRecord, publishRecord, type OfficeRecord } from '../revisions/index.ts';
import { bug, Instant, Slug, type Language } from '../values/index.ts';
import { presentResource, presentResourceCard, type ResourceNames } from './present-resource.ts';
import { exampleResourceFacts } from './resource.examples.ts';
import type { ResourceConfidential, ResourceFacts, ResourceText } from './resource.ts';

const at = Instant.parse('2026-01-01T00:00:00.000Z');
const nobody: ResourceNames = {
  sections: new Map(),
  topics: new Map(),
  organisations: new Map(),
  resources: new Map(),
  pointing: new Map(),
};
const text = (summary: string): ResourceText => ({ summary, note: null, contents: [] });

async function publicResource(words: Partial<Record<Language, string>>, facts: ResourceFacts = exampleResourceFacts()) {
  const draft: OfficeRecord<ResourceFacts, ResourceText, ResourceConfidential> = {
    id: 'res_01900000-0000-7000-8000-000000000001',
    revision: 1,
    createdAt: at,
    changedAt: at,
    publication: { status: 'draft' },
    slugs: { en: Slug.parse('report'), fr: Slug.parse('rapport') },
    facts,
    sources: {},
    texts: { en: { state: 'absent' }, fr: { state: 'absent' } },
    confidential: { note: 'CANARY' },
    published: null,
  };
  const { en, fr } = words;
  const texts = {
    ...(en === undefined ? {} : { en: { text: text(en), isTranslation: false } }),
    ...(fr === undefined ? {} : { fr: { text: text(fr), isTranslation: true } }),
  };
  const written = await editRecord(draft, { texts }, at);
  const chosen: Language[] = [
    ...(en === undefined ? [] : ['en' as const]),
    ...(fr === undefined ? [] : ['fr' as const]),
  ];
  const result = publishRecord(written, chosen, at);
  if (!result.ok || !result.value.published) return bug('example refused');
  return { id: result.value.id, published: result.value.published };
}

describe('an item as visitors see it', () => {
  it('speaks the visitor’s language where it can', async () => {
    const item = await publicResource({ en: 'A report', fr: 'Un rapport' });
    expect(presentResourceCard(item, 'fr', nobody)).toMatchObject({
      slug: 'rapport',
      summary: { text: 'Un rapport', language: 'fr' },
    });
  });

  it('lends the other language’s text, and says which it is', async () => {
    const item = await publicResource({ en: 'A report' });
    expect(presentResource(item, 'fr', nobody)).toMatchObject({
      summary: { text: 'A report', language: 'en' },
      textLanguage: 'en',
    });
  });

  it('keeps the title in the language it was published in', async () => {
    const item = await publicResource({ fr: 'Un rapport' });
    expect(presentResourceCard(item, 'fr', nobody).title).toEqual({ text: 'An example report', language: 'en' });
  });

  it('leaves out what others have not published', async () => {
    const topic = 'top_01900000-0000-7000-8000-000000000001';
    const item = await publicResource({ en: 'A report' }, exampleResourceFacts({ topics: [topic] }));
    expect(presentResource(item, 'en', nobody)).toMatchObject({ topics: [], section: null });
    const known = {
      id: topic,
      slug: Slug.parse('visits'),
      name: { text: 'Visits', language: item.published.facts.title.language },
    };
    expect(presentResource(item, 'en', { ...nobody, topics: new Map([[topic, known]]) }).topics).toEqual([known]);
  });

  it('says how it stands to others, and what others say of it, each other item once', async () => {
    const facts = (place: number) => `res_01900000-0000-7000-8000-00000000000${String(place)}` as const;
    const link = (place: number) => ({
      id: facts(place),
      slug: Slug.parse(`item-${String(place)}`),
      name: { text: 'Another', language: exampleResourceFacts().title.language },
    });
    const related = [{ relation: 'translation_of', resource: facts(2) }] as const;
    const item = await publicResource({ en: 'A report' }, exampleResourceFacts({ related: [...related] }));
    const names: ResourceNames = {
      ...nobody,
      resources: new Map([[facts(2), link(2)]]),
      pointing: new Map([
        [
          item.id,
          [
            { ...link(2), relation: 'has_translation' },
            { ...link(3), relation: 'replaced_by' },
          ],
        ],
      ]),
    };
    expect(presentResource(item, 'en', names).related).toEqual([
      { ...link(2), relation: 'translation_of' },
      { ...link(3), relation: 'replaced_by' },
    ]);
  });

  it('says no address and no check where there is none', async () => {
    expect(presentResource(await publicResource({ en: 'A report' }), 'en', nobody)).toMatchObject({
      address: null,
      addressCheckedOn: null,
      reviewBy: null,
    });
  });

  it('never shows what is confidential', async () => {
    expect(JSON.stringify(presentResource(await publicResource({ en: 'A report' }), 'en', nobody))).not.toContain(
      'CANARY',
    );
  });
});
