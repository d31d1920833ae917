/** A piece of a text that stayed, came or went; pieces in their order are both texts at once. */
export interface DifferencePiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many comparisons a text is shown as replaced: nobody reads a patchwork of that size. */
const comparisonsMax = 4_000_000;

/** The difference of two texts by words: what stayed and what came is the later text, what stayed and what went the earlier. */
export function wordDifference(before: string, after: string): DifferencePiece[] {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  const start = commonLength(old, next);
  const [oldRest, nextRest] = [old.slice(start), next.slice(start)];
  const end = commonLength(oldRest.toReversed(), nextRest.toReversed());
  const middle = differ(oldRest.slice(0, oldRest.length - end), nextRest.slice(0, nextRest.length - end));
  return joined([...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))]);
}

/** Words with the blanks after them; joined again they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+\s*/g) ?? [];
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((word, index) => word !== other[index]);
  return different === -1 ? one.length : different;
}

const same = (words: readonly string[]): DifferencePiece[] => words.map((text) => ({ kind: 'same', text }));
const added = (words: readonly string[]): DifferencePiece[] => words.map((text) => ({ kind: 'added', text }));
const removed = (words: readonly string[]): DifferencePiece[] => words.map((text) => ({ kind: 'removed', text }));

function differ(old: readonly string[], next: readonly string[]): DifferencePiece[] {
  if (old.length === 0 || next.length === 0 || old.length * next.length > comparisonsMax)
    return [...removed(old), ...added(next)];
  const lengths = commonLengths(old, next);
  const pieces: DifferencePiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < next.length) {
    if (old[i] === next[j]) {
      pieces.push(...same(old.slice(i, i + 1)));
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
      pieces.push(...removed(old.slice(i, i + 1)));
      i += 1;
    } else {
      pieces.push(...added(next.slice(j, j + 1)));
      j += 1;
    }
  }
  return [...pieces, ...removed(old.slice(i)), ...added(next.slice(j))];
}

/** For each pair of places, how many words the rests have in common, in order. */
function commonLengths(old: readonly string[], next: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(next.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    for (let j = next.length - 1; row && below && j >= 0; j -= 1) {
      row[j] = old[i] === next[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** Neighbours of one kind become one piece. */
function joined(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  return pieces.reduce<DifferencePiece[]>((list, piece) => {
    const last = list.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else list.push({ ...piece });
    return list;
  }, []);
}
