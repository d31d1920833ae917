import { dirname, join, normalize } from 'node:path';

const link = /\[[^\]]*\]\(([^)\s]+)\)/g;
const fence = /^```[\s\S]*?^```/gm;

/**
 * The links of a document that lead to no file and no heading of this repository, one sentence each. Links to the outside
 * are not followed.
 *
 * @param read the text of a file from the root; empty for a folder; null when there is neither
 */
export function judgeLinks(file: string, text: string, read: (path: string) => string | null): string[] {
  return [...text.replace(fence, '').matchAll(link)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [path = '', heading] = target.split('#');
    const place = path === '' ? file : normalize(join(dirname(file), path));
    const found = read(place);
    if (found === null) return [`${file} leads to ${target}, which is not there.`];
    if (heading === undefined || anchorsOf(found).has(heading)) return [];
    return [`${file} leads to ${target}, but ${place} has no such heading.`];
  });
}

/** The anchors that a repository host gives to the headings of a document. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
}
