const tags = /<(\/?)(blockquote|ul|ol|li|div|table|section|h2)\b/g;

/**
 * Cuts a page's HTML before each of its own `<h2>`, so that every thought can stand on a shape; a heading inside a list or
 * quotation is left where it is. Joined again, the parts are the whole.
 *
 * @returns never empty; what comes before the first heading is a part, unless it is blank
 */
export function splitThoughts(html: string): string[] {
  const cuts: number[] = [];
  let depth = 0;
  for (const { 1: closing, 2: name, index } of html.matchAll(tags)) {
    if (name !== 'h2') depth += closing === '/' ? -1 : 1;
    else if (depth === 0 && closing === '') cuts.push(index);
  }
  const parts = [0, ...cuts].map((start, index) => html.slice(start, cuts[index]));
  const [first = '', ...rest] = parts;
  return first.trim() === '' && rest.length > 0 ? rest : parts;
}
