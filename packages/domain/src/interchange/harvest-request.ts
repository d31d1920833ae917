import { z } from 'zod';
import { fail, ok, type Result } from '../values/index.ts';
import { secondsOf, type HarvestMoment } from './harvest-moment.ts';
import { readSet, type HarvestSet } from './harvest-set.ts';

/** What a harvester did wrong, or what is not there, by the name that the protocol gives it. @source OAI-PMH 2.0, section 3.6 */
export const HarvestErrorCode = z.enum([
  'badArgument',
  'badResumptionToken',
  'badVerb',
  'cannotDisseminateFormat',
  'idDoesNotExist',
  'noRecordsMatch',
]);
export type HarvestErrorCode = z.infer<typeof HarvestErrorCode>;

/** An answer that says why there is no other; the sentence is for the people behind the harvester. */
export interface HarvestError {
  code: HarvestErrorCode;
  message: string;
}

/** What a harvester wants a list of. */
export interface HarvestSelection {
  from: HarvestMoment | null;
  until: HarvestMoment | null;
  /** `unknown` for a set that holds nothing, because there is none of that name. */
  set: HarvestSet | 'unknown' | null;
}

/** The two lists, which differ in how much they tell of a record. */
export type ListVerb = 'ListIdentifiers' | 'ListRecords';

/** A question that the protocol knows. */
export type HarvestRequest =
  | { verb: 'Identify' }
  | { verb: 'ListMetadataFormats'; identifier: string | null }
  | { verb: 'ListSets' }
  | { verb: 'GetRecord'; identifier: string }
  | { verb: ListVerb; selection: HarvestSelection }
  | { verb: ListVerb; resumptionToken: string };

/** The format in which records are given, and the only one. */
export const metadataPrefix = 'oai_dc';

const verbs = {
  Identify: { needs: [], takes: [] },
  ListMetadataFormats: { needs: [], takes: ['identifier'] },
  ListSets: { needs: [], takes: ['resumptionToken'] },
  GetRecord: { needs: ['identifier', 'metadataPrefix'], takes: [] },
  ListIdentifiers: { needs: ['metadataPrefix'], takes: ['from', 'until', 'set', 'resumptionToken'] },
  ListRecords: { needs: ['metadataPrefix'], takes: ['from', 'until', 'set', 'resumptionToken'] },
} as const satisfies Record<string, { needs: readonly string[]; takes: readonly string[] }>;

type Verb = keyof typeof verbs;
type Arguments = ReadonlyMap<string, string>;

/**
 * Reads a harvester's question.
 *
 * @param given the arguments as they came, repeats too, in any order
 * @returns all that is wrong with it where something is; never an empty list
 */
export function readHarvestRequest(
  given: readonly (readonly [string, string])[],
): Result<HarvestRequest, HarvestError[]> {
  const asked = given.filter(([name]) => name === 'verb').map(([, value]) => value);
  const [verb] = asked;
  if (verb === undefined || asked.length > 1 || !isVerb(verb))
    return fail([{ code: 'badVerb', message: 'One verb is needed, of the six that the protocol knows.' }]);
  const named = given.filter(([name]) => name !== 'verb');
  const wrong = wrongArguments(verb, named);
  return wrong.length > 0 ? fail(wrong) : readArguments(verb, new Map(named));
}

function isVerb(text: string): text is Verb {
  return Object.hasOwn(verbs, text);
}

function wrongArguments(verb: Verb, named: readonly (readonly [string, string])[]): HarvestError[] {
  const { needs, takes } = verbs[verb];
  const known: readonly string[] = [...needs, ...takes];
  const names = named.map(([name]) => name);
  const isResumed = names.includes('resumptionToken');
  const missing = isResumed ? [] : needs.filter((name) => !names.includes(name));
  return [
    ...[...new Set(names)]
      .filter((name) => !known.includes(name))
      .map(() => badArgument(`${verb} was given an argument that it does not take.`)),
    ...[...new Set(names.filter((name, place) => known.includes(name) && names.indexOf(name) !== place))].map((name) =>
      badArgument(`${name} stands there more than once.`),
    ),
    ...missing.map((name) => badArgument(`${verb} needs ${name}.`)),
    ...(isResumed && names.length > 1 ? [badArgument('A resumption token stands alone.')] : []),
  ];
}

function readArguments(verb: Verb, named: Arguments): Result<HarvestRequest, HarvestError[]> {
  const resumptionToken = named.get('resumptionToken');
  switch (verb) {
    case 'Identify':
      return ok({ verb });
    case 'ListMetadataFormats':
      return ok({ verb, identifier: named.get('identifier') ?? null });
    case 'ListSets':
      return resumptionToken === undefined ? ok({ verb }) : fail([tokenRefused]);
    case 'GetRecord': {
      const format = wrongFormat(named);
      return format.length > 0 ? fail(format) : ok({ verb, identifier: named.get('identifier') ?? '' });
    }
    case 'ListIdentifiers':
    case 'ListRecords':
      return resumptionToken === undefined ? readSelection(verb, named) : ok({ verb, resumptionToken });
  }
}

/** A token that is not one of ours, or is too old. */
export const tokenRefused: HarvestError = {
  code: 'badResumptionToken',
  message: 'This resumption token is none of ours, or has expired: begin the list anew.',
};

function readSelection(verb: ListVerb, named: Arguments): Result<HarvestRequest, HarvestError[]> {
  const [from, until, set] = [named.get('from'), named.get('until'), named.get('set')];
  const [first, last] = [from, until].map((text) => (text === undefined ? null : secondsOf(text)));
  const isEmpty = first && last && first.first > last.last;
  const wrong = [
    ...(from !== undefined && !first
      ? [badArgument('from is no date of the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.')]
      : []),
    ...(until !== undefined && !last
      ? [badArgument('until is no date of the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.')]
      : []),
    ...(from && until && from.length !== until.length
      ? [badArgument('from and until are not of the same granularity.')]
      : []),
    ...(isEmpty ? [badArgument('from is later than until.')] : []),
    ...(set !== undefined && !/^[\w\-.!~*'()]+(:[\w\-.!~*'()]+)*$/.test(set)
      ? [badArgument('set is no name of a set.')]
      : []),
    ...wrongFormat(named),
  ];
  if (wrong.length > 0) return fail(wrong);
  const chosen = set === undefined ? null : (readSet(set) ?? ('unknown' as const));
  return ok({ verb, selection: { from: first?.first ?? null, until: last?.last ?? null, set: chosen } });
}

/** What the protocol lets a prefix consist of; anything else may not even be repeated in an answer. */
const anyPrefix = /^[\w.!~*'()-]+$/;

function wrongFormat(named: Arguments): HarvestError[] {
  const asked = named.get('metadataPrefix') ?? '';
  if (asked === metadataPrefix) return [];
  if (!anyPrefix.test(asked)) return [{ code: 'badArgument', message: 'metadataPrefix is no name of a format.' }];
  return [{ code: 'cannotDisseminateFormat', message: `Records are given as ${metadataPrefix} alone.` }];
}

function badArgument(message: string): HarvestError {
  return { code: 'badArgument', message };
}
