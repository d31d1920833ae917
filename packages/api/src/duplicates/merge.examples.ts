import type { ResourceFacts } from '@coalition/domain/resources';
import { mergeDifferences, proposedChoices, type OfficeRecord } from '@coalition/domain/revisions';
import { bug, Slug } from '@coalition/domain/values';
import { resourceRow } from '../resources/resource.row.ts';
import type { Db } from '../server/office.ts';
import { addAsker, publicCaller, staffCaller } from '../server/office.examples.ts';

/** What visitors are told where an item went into another. */
export const mergeReason = { en: 'It is one with another entry now.', fr: 'Cette fiche est réunie à une autre.' };

/** A library in which a publisher makes items one, and parts them again. */
export type MergeScene = Awaited<ReturnType<typeof mergeScene>>;

/** Sets that scene on a database that holds a library. */
export async function mergeScene(db: Db) {
  const publisher = staffCaller(db, await addAsker(db, 'publisher'));
  const visitor = publicCaller(db);
  let serial = 0;
  const stored = async (id: string) => (await resourceRow.store.find(db, id)) ?? bug('gone');
  const seen = async (id: string) => ({ id, expectedRevision: (await stored(id)).revision });
  /** A draft in English alone, like one of the library’s. */
  const addDraft = async (title: string) => {
    const [like] = await resourceRow.store.list(db);
    if (!like || like.texts.en.state === 'absent') return bug('no item');
    serial += 1;
    const slug = Slug.parse(`item-${String(serial)}`);
    const { id } = await publisher.resources.create({
      slugs: { en: slug, fr: slug },
      facts: { ...like.facts, title: { ...like.facts.title, text: title }, doi: null, volume: null, related: [] },
      confidential: like.confidential,
      texts: { en: { text: like.texts.en.text, isTranslation: false } },
    });
    return stored(id);
  };
  const publish = async (id: string) => {
    await publisher.resources.publish({ ...(await seen(id)), languages: ['en'], reason: null });
    return stored(id);
  };
  const save = async (
    id: string,
    edit: Partial<Pick<OfficeRecord<ResourceFacts, unknown, unknown>, 'facts' | 'slugs'>>,
  ) => publisher.resources.save({ ...(await seen(id)), reason: null, edit });
  return {
    publisher,
    visitor,
    stored,
    seen,
    addDraft,
    publish,
    save,
    addItem: async (title: string) => publish((await addDraft(title)).id),
    merge: async (kept: string, other: string) => {
      const choices = proposedChoices(mergeDifferences(await stored(kept), await stored(other)));
      const both = { kept: await seen(kept), other: await seen(other) };
      return publisher.duplicates.merge({ ...both, choices, reason: mergeReason });
    },
    takeBack: async (kept: string, other: string) =>
      publisher.duplicates.takeBackMerge({ kept: await seen(kept), other: await seen(other) }),
    withdraw: async (id: string, replacedBy: string | null) =>
      publisher.resources.withdraw({
        ...(await seen(id)),
        tombstone: { reason: mergeReason, replacedBy },
        reason: null,
      }),
    standsAt: (slug: string) => visitor.resources.find({ language: 'en', slug }),
  };
}
