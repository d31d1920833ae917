import { z } from 'zod';
import { isGroup, type Draft, type DraftGroup } from '#lib/fields/draft.ts';

const DraftJson: z.ZodType<Draft> = z.lazy(() =>
  z.union([z.string(), z.boolean(), z.null(), z.array(DraftJson), z.record(z.string(), DraftJson)]),
);

/** What was kept of a form, laid over a form that may have grown since; null where nothing was kept. */
export function keptDraft(content: unknown, base: Draft): DraftGroup | null {
  const kept = DraftJson.safeParse(content).data;
  if (!isGroup(kept) || Object.keys(kept).length === 0) return null;
  return { ...(isGroup(base) ? base : {}), ...kept };
}
