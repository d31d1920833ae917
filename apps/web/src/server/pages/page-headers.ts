/** With which a route says that its body is long, and made as it is read. */
export const piecesHeader = 'x-in-pieces';

/** The headers of a page as they are sent: what SvelteKit says of itself is left out. */
export function headersOf(response: Response): [string, string][] {
  const dropped = new Set([
    'etag',
    'content-length',
    'content-type',
    'vary',
    'x-sveltekit-page',
    'cache-control',
    piecesHeader,
  ]);
  const type = response.headers.get('content-type') ?? 'text/plain';
  return [
    // Links of ours lead somewhere; those of SvelteKit ask for scripts ahead.
    ...[...response.headers].filter(
      ([name, value]) => !dropped.has(name) && !(name === 'link' && /rel="?\w*preload/.test(value)),
    ),
    ['content-type', type.includes('charset') ? type : `${type}; charset=utf-8`],
    // A browser asks each time whether its copy is still true.
    ['cache-control', response.headers.get('cache-control') ?? 'no-cache'],
  ];
}
