import { isGroup, isList, type Draft } from '#lib/fields/draft.ts';

/** The way to a part of a draft: names of groups and places in lists, from 0. */
export type DraftPath = readonly (string | number)[];

/** The part of a draft at a path; null where there is none. */
export function readAt(draft: Draft, path: DraftPath): Draft {
  let part: Draft = draft;
  for (const step of path) {
    if (isList(part) && typeof step === 'number') part = part[step] ?? null;
    else if (isGroup(part)) part = part[step] ?? null;
    else return null;
  }
  return part;
}

/** The text at a path; empty where something else stands, or nothing. */
export function textAt(draft: Draft, path: DraftPath): string {
  const part = readAt(draft, path);
  return typeof part === 'string' ? part : '';
}

/** The draft with another part at a path; everything else is the same, and untouched branches are the same objects. */
export function writeAt(draft: Draft, path: DraftPath, part: Draft): Draft {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (isList(draft)) return draft.map((item, index) => (index === step ? writeAt(item, rest, part) : item));
  const group = isGroup(draft) ? draft : {};
  return { ...group, [step]: writeAt(group[step] ?? null, rest, part) };
}

/** A path as one word, for ids and for comparing. */
export function pathKey(path: DraftPath): string {
  return path.join('.');
}

/** A list with one item at another place; a place outside the list leaves it as it is. */
export function moveItem<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const moved = list[from];
  if (moved === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, moved);
}
