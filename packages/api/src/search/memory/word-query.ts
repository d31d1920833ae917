import { compareBytes } from './compare-bytes.ts';

/** What a search asks of each document. */
export interface WordQuery {
  /** The stems looked for, each once, in the order in which the database adds up their ranks. */
  stems: readonly string[];
  condition: Condition;
}

/** A condition on which stems a document holds, and where they stand. */
export type Condition =
  | { of: 'stem'; stem: string }
  | { of: 'not'; part: Condition }
  | { of: 'and' | 'or'; first: Condition; second: Condition }
  | { of: 'phrase'; steps: readonly Step[] };

/** A stem of a phrase, and how many places it stands behind the first one, which stands 0 behind itself. */
export interface Step {
  stem: string;
  behind: number;
}

const token = /\s*('(?:[^'\\]|''|\\\\)*'|[&|!()]|<(?:-|\d+)>)/gy;

/**
 * Reads a query as the database writes it (`'child' & 'prison' | 'child' <-> 'visit'`).
 *
 * @returns null for one that is ranked by how near to each other its words stand, or asks for a phrase of anything but stems
 */
export function readWordQuery(written: string): WordQuery | null {
  const tokens = Array.from(written.matchAll(token), (found) => found[1] ?? '');
  if (tokens.join('') !== written.replace(/ (?=(?:[^']*'[^']*')*[^']*$)/g, '')) return null;
  const stems = [...new Set(tokens.filter(isStem))].map(stemOf).sort(compareBytes);
  const condition = stems.length === 0 ? null : readCondition({ tokens, at: 0 }, 0);
  // Words that are joined by nothing but "and" are ranked by their distances, all else by each word alone.
  if (condition === null || condition.of === 'and' || condition.of === 'phrase') return null;
  return { stems, condition: onceAlone(condition) };
}

/** The same words with and without their accents are mostly the same stems: asked once, they find the same. */
function onceAlone(condition: Condition): Condition {
  if (condition.of !== 'or') return condition;
  const { first, second } = condition;
  return JSON.stringify(first) === JSON.stringify(second) ? first : condition;
}

const isStem = (part: string): boolean => part.startsWith("'");
const stemOf = (part: string): string => part.slice(1, -1).replace(/''|\\\\/g, (pair) => pair.charAt(0));

interface Reading {
  tokens: readonly string[];
  at: number;
}

const signs = ['|', '&'] as const;

/** Parts joined by one sign; within them those by the sign that binds closer. Null where a part is none that is understood here. */
function readCondition(reading: Reading, level: number): Condition | null {
  const sign = signs[level];
  if (sign === undefined) return readPhrase(reading);
  let condition = readCondition(reading, level + 1);
  while (reading.tokens[reading.at] === sign) {
    reading.at += 1;
    const second = readCondition(reading, level + 1);
    condition = condition && second && { of: sign === '|' ? 'or' : 'and', first: condition, second };
  }
  return condition;
}

/** Stems that follow each other (`'long' <-> 'term' <2> 'effect'`), or a part alone. */
function readPhrase(reading: Reading): Condition | null {
  let condition = readPart(reading);
  for (;;) {
    const [, distance] = /^<(-|\d+)>$/.exec(reading.tokens[reading.at] ?? '') ?? [];
    if (distance === undefined) return condition;
    reading.at += 1;
    condition = followedBy(condition, readPart(reading), distance === '-' ? 1 : Number(distance));
  }
}

function followedBy(condition: Condition | null, next: Condition | null, distance: number): Condition | null {
  if (next?.of !== 'stem') return null;
  const steps = condition?.of === 'stem' ? [{ stem: condition.stem, behind: 0 }] : stepsOf(condition);
  const last = steps?.at(-1);
  return steps && last
    ? { of: 'phrase', steps: [...steps, { stem: next.stem, behind: last.behind + distance }] }
    : null;
}

const stepsOf = (condition: Condition | null): readonly Step[] | null =>
  condition?.of === 'phrase' ? condition.steps : null;

function readPart(reading: Reading): Condition | null {
  const part = reading.tokens[reading.at] ?? '';
  reading.at += 1;
  if (part === '!') {
    const within = readPart(reading);
    return within && { of: 'not', part: within };
  }
  if (part !== '(') return { of: 'stem', stem: stemOf(part) };
  const within = readCondition(reading, 0);
  reading.at += 1;
  return within;
}
