import type { RollLine } from '@coalition/api/client';
import type { Language } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';

/** The whole roll of a statement, gone through from name to name; null where there is none. */
export async function wholeRoll(asked: { language: Language; slug: string }) {
  const slug = asked.slug.slice(0, 120);
  const first = await api().endorsements.roll.query({ language: asked.language, slug, page: 1 });
  if (!first) return null;
  const entries: RollLine[] = [...first.entries];
  const { version } = first;
  for (let last = first.pages > 1 ? entries.at(-1) : undefined; last;) {
    const step = { language: asked.language, slug, version, after: last.sequence };
    const next = await api().endorsements.names.query(step);
    entries.push(...(next ?? []));
    last = next?.at(-1);
  }
  const { digest, total, countedOnly, withdrawnAfterDelivery, removed } = first;
  return { version, digest, total, countedOnly, withdrawnAfterDelivery, removed, entries };
}
