const documented =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export\s+(?:async\s+)?(?:const|function|interface|type|class)\s+(\w+)/g;

/** The first sentence of each exported name's docstring in a text of source. */
export function sentencesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, comment = '', name = ''] of source.matchAll(documented)) {
    if (!found.has(name)) found.set(name, firstSentence(comment));
  }
  return found;
}

function firstSentence(comment: string): string {
  const [paragraph = ''] = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim()
    .split(/\n\n|(?<!\{)@\w+/);
  return paragraph
    .replaceAll('\n', ' ')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim();
}

const declared = /^export (?:async )?function (\w+)([\s\S]*?) \{\n/gm;

/** How each exported function of a text of source is called, on one line, without its body. */
export function signaturesOf(source: string): Map<string, string> {
  const found = [...source.matchAll(declared)].map(
    ([, name = '', rest = '']) => [name, oneLine(`${name}${rest}`)] as const,
  );
  return new Map(found);
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([(<]) /g, '$1')
    .replace(/,? ([)>])/g, '$1')
    .trim();
}
