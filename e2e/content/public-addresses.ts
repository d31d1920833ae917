import type { APIRequestContext } from '@playwright/test';

/** A language of the site and the words that its pages must show. */
export const languages = [
  {
    code: 'en',
    library: '/en/resources',
    noAddress: 'We do not have the address of this item yet',
    missing: '/en/nothing-here',
  },
  {
    code: 'fr',
    library: '/fr/ressources',
    noAddress: 'Nous n’avons pas encore l’adresse de ce document',
    missing: '/fr/rien-ici',
  },
] as const;

/** Paths of every public page in both languages, as the site map lists them. */
export async function publicPaths(request: APIRequestContext): Promise<string[]> {
  const files = await addressesIn(request, '/sitemap.xml');
  const found = await Promise.all(files.map((file) => addressesIn(request, file)));
  return [...new Set(found.flat())].toSorted();
}

/** The paths that a file of the sitemap names. */
async function addressesIn(request: APIRequestContext, file: string): Promise<string[]> {
  const map = await (await request.get(file)).text();
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname);
}

/** One path of each kind of page in each language: the pages that stand alone, and the first item, topic and statement. */
export function pathsByKind(paths: readonly string[]): string[] {
  const kinds = new Map(paths.map((path) => [kindOf(path), path]));
  return [...kinds.values()];
}

function kindOf(path: string): string {
  const [, language, part, last] = path.split('/');
  const isAlone = last === undefined || last === 'history' || last === 'histoire';
  return isAlone ? path : `/${language ?? ''}/${part ?? ''}/…`;
}
