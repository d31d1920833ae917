import { describe, expect, it } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>('../**/*.words.ts', { eager: true });

interface Tree {
  [key: string]: Leaf | Tree;
}
type Leaf = string | null | ((...facts: never[]) => string) | readonly string[];

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leaves(tree: Tree, path = ''): [path: string, leaf: Leaf][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value] satisfies [string, Leaf]],
  );
}

const wordLists = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports).flatMap(([name, value]) =>
    isTree(value) && isTree(value['en']) && isTree(value['fr'])
      ? [{ file, name, en: value['en'], fr: value['fr'] }]
      : [],
  ),
);
function sentences(tree: Tree): [path: string, text: string][] {
  return leaves(tree).flatMap(([path, leaf]) => {
    const texts = typeof leaf === 'string' ? [leaf] : Array.isArray(leaf) ? leaf : [];
    return texts.map((text): [string, string] => [path, String(text)]);
  });
}

describe('the words of the interface', () => {
  it('are found beside every row', () => {
    expect(wordLists.length).toBeGreaterThan(10);
  });

  describe.each(wordLists)('$name', ({ en, fr }) => {
    it('say the same things in English and in French', () => {
      expect(leaves(fr).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
    });
    const all = [...sentences(en), ...sentences(fr)];
    const wrong = (texts: [string, string][], isWrong: (text: string) => boolean): [string, string][] =>
      texts.filter(([, text]) => isWrong(text));

    it('leave nothing empty', () => {
      expect(wrong(all, (text) => text === '' || text !== text.trim())).toEqual([]);
    });
    it('are set with curly apostrophes and quotation marks', () => {
      expect(wrong(all, (text) => /['"]/.test(text))).toEqual([]);
    });
    it('keep French punctuation on its line', () => {
      const broken = (text: string): boolean =>
        /[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]/.test(text.replace(/https?:/g, ''));
      expect(wrong(sentences(fr), broken)).toEqual([]);
    });
  });
});
