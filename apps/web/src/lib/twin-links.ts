/**
 * What a page’s head says of itself and its twin, for the header of the answer, so that a program need not read HTML; nothing of a page that
 * is not to be found by searches, whose address may be as long as a reader’s own list. @source RFC 8288
 */
export function twinLinks(html: string): string[] {
  if (html.includes('<meta name="robots" content="noindex"')) return [];
  const twins = html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"<>]+)"/g);
  return Array.from(twins, ([, language = '', href = '']) => {
    return `<${href.replaceAll('&amp;', '&')}>; rel="alternate"; hreflang="${language}"`;
  });
}
