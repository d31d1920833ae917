import { compareBytes } from './compare-bytes.ts';

/** What a search asks of each document, as a condition on which of the stems it holds. */
export interface WordQuery {
  /** The stems looked for, each once, in the order in which the database adds up their ranks. */
  stems: readonly string[];
  /** @param held bit `n` is set where the document holds stem `n` */
  isMetBy: (held: number) => boolean;
}

type Condition =
  | { of: 'stem'; place: number }
  | { of: 'not'; part: Condition }
  | { of: 'and' | 'or'; first: Condition; second: Condition };

/** As many stems as there are bits to note them with. */
const stemsMax = 30;
const token = /\s*('(?:[^'\\]|''|\\\\)*'|[&|!()])/gy;

/**
 * Reads a query as the database writes it (`'child' & 'prison' | 'child' & !'visit'`).
 *
 * @returns null for one that asks for more than which words a document holds (a phrase), or that is ranked by how near to
 * each other they stand
 */
export function readWordQuery(written: string): WordQuery | null {
  const tokens = Array.from(written.matchAll(token), (found) => found[1] ?? '');
  if (tokens.join('') !== written.replace(/ (?=(?:[^']*'[^']*')*[^']*$)/g, '')) return null;
  const stems = [...new Set(tokens.filter(isStem))].map(stemOf).sort(compareBytes);
  if (stems.length === 0 || stems.length > stemsMax) return null;
  const whole = readCondition({ tokens, at: 0, stems }, 0);
  // Words that are joined by nothing but "and" are ranked by their distances, all else by each word alone.
  return whole.of === 'and' ? null : { stems, isMetBy: (held) => isMet(whole, held) };
}

const isStem = (part: string): boolean => part.startsWith("'");
const stemOf = (part: string): string => part.slice(1, -1).replace(/''|\\\\/g, (pair) => pair.charAt(0));

interface Reading {
  tokens: readonly string[];
  at: number;
  stems: readonly string[];
}

const signs = ['|', '&'] as const;

/** Parts joined by one sign; within them those by the sign that binds closer. */
function readCondition(reading: Reading, level: number): Condition {
  const sign = signs[level];
  if (sign === undefined) return readPart(reading);
  let condition = readCondition(reading, level + 1);
  while (reading.tokens[reading.at] === sign) {
    reading.at += 1;
    const second = readCondition(reading, level + 1);
    condition = { of: sign === '|' ? 'or' : 'and', first: condition, second };
  }
  return condition;
}

function readPart(reading: Reading): Condition {
  const part = reading.tokens[reading.at] ?? '';
  reading.at += 1;
  if (part === '!') return { of: 'not', part: readPart(reading) };
  if (part !== '(') return { of: 'stem', place: reading.stems.indexOf(stemOf(part)) };
  const within = readCondition(reading, 0);
  reading.at += 1;
  return within;
}

function isMet(condition: Condition, held: number): boolean {
  if (condition.of === 'stem') return (held & (1 << condition.place)) !== 0;
  if (condition.of === 'not') return !isMet(condition.part, held);
  const { first, second } = condition;
  return condition.of === 'and' ? isMet(first, held) && isMet(second, held) : isMet(first, held) || isMet(second, held);
}
