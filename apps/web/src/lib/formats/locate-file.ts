import { locate, type Located } from '../addresses.ts';
import { splitFormat, type FormatName } from './format.ts';

/** The pages whose items can be taken away. */
const pagesWithFiles = ['resource', 'library', 'topic', 'list'] as const;

/** A page that can be taken away. */
export type PageWithFiles = (typeof pagesWithFiles)[number];

/** The page at a path that ends like a file, and its format; null where the path is no such file’s. */
export function locateFile(path: string): (Located & { page: PageWithFiles; format: FormatName }) | null {
  const split = splitFormat(path);
  const located = split && locate(split.path);
  const page = pagesWithFiles.find((each) => each === located?.page);
  return split && located && page ? { ...located, page, format: split.format } : null;
}

/** The route that answers with a file. */
export function routeOfFile({ page, language, slug, format }: NonNullable<ReturnType<typeof locateFile>>): string {
  return `/${language}/formats/${format}/${page}${slug === null ? '' : `/${slug}`}`;
}
