import type { StaffClient } from '@coalition/api/client';
import type { ResourceNames } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';
import type { ListedRecord } from '#lib/revisions/opened-record.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { Noun } from '#lib/revisions/noun.ts';

/** What an item's preview names, by id, drafts too: the office sees them. */
export async function previewNames(api: StaffClient, language: Language): Promise<ResourceNames> {
  const [sections, topics, organisations, resources] = await Promise.all([
    api.sections.list.query(),
    api.topics.list.query(),
    api.organisations.list.query(),
    api.resources.list.query(),
  ]);
  const links = (noun: Noun, records: readonly ListedRecord[]) =>
    new Map(
      records.map((record) => [
        record.id,
        { id: record.id, slug: record.slugs[language], name: recordTitle(noun, record, language) },
      ]),
    );
  return {
    sections: links('sections', sections),
    topics: links('topics', topics),
    organisations: links('organisations', organisations),
    resources: links('resources', resources),
    pointing: new Map(),
  };
}
