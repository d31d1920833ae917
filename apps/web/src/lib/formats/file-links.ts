import type { FileLink } from '@coalition/ui/citations/file-link.ts';
import { formatAddress, formatNames, formats } from './format.ts';

/** The files of a page, one in each format. @param address of the page, from `/`, with what is asked of it */
export function fileLinks(address: string): FileLink[] {
  return formatNames.map((format) => {
    const { name, mediaType } = formats[format];
    return { name, mediaType, href: formatAddress(address, format) };
  });
}
