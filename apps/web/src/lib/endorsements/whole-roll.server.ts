import type { RollLine } from '@coalition/api/client';
import type { Language } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';

/** The whole roll of a statement, all its pages put together; null where there is none. */
export async function wholeRoll(asked: { language: Language; slug: string }) {
  const slug = asked.slug.slice(0, 120);
  const first = await api().endorsements.roll.query({ language: asked.language, slug, page: 1 });
  if (!first) return null;
  const entries: RollLine[] = [...first.entries];
  for (let page = 2; page <= first.pages; page += 1) {
    const next = await api().endorsements.roll.query({ language: asked.language, slug, page });
    entries.push(...(next?.entries ?? []));
  }
  const { version, digest, total, countedOnly, withdrawnAfterDelivery, removed } = first;
  return { version, digest, total, countedOnly, withdrawnAfterDelivery, removed, entries };
}
