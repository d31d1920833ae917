import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../content/resources');

const ContentFile = z.object({
  slugs: z.object({ en: z.string(), fr: z.string() }),
  facts: z.object({
    title: z.object({ text: z.string(), language: z.string() }),
    section: z.string(),
    address: z.string().nullable(),
  }),
});

/** One resource as the content files give it: what a visitor must find. */
export type FirstResource = z.infer<typeof ContentFile>;

/** All resources of the content files. */
export const firstResources: readonly FirstResource[] = globSync('*.yaml', { cwd: folder })
  .toSorted()
  .map((file) => ContentFile.parse(parse(readFileSync(join(folder, file), 'utf8'))));
