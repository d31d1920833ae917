import { z } from 'zod';
import { fail, ok, type Language, type Result } from '../../values/index.ts';
import { secondsOf, type HarvestMoment } from '../harvest-moment.ts';
import { readSet, type HarvestSet } from '../harvest-set.ts';
import { ApiTombstone } from './item.schemas.ts';
import { apiParameters, type ApiOperation } from './operation.ts';

/** What a question asks for, read out of its address. */
export interface ApiQuery {
  lang: Language | 'all';
  /** Null for every field. */
  fields: readonly string[] | null;
  limit: number;
  /** The place after which the page begins; 0 for the beginning. */
  after: number;
  from: HarvestMoment | null;
  isWithDeleted: boolean;
  set: HarvestSet | null;
}

/** A parameter that nobody knows, that stands there twice, or whose value is none it takes. */
export interface ParameterRefusal {
  reason: 'unknown' | 'repeated' | 'wrong';
  parameter: string;
}

const Given = z.object(apiParameters);

/**
 * Reads the parameters of a question: what an operation does not take is refused rather than passed over, so that nobody believes to have
 * asked what was not understood.
 *
 * @param given names with their values as they came, repeats too
 */
export function readApiQuery(
  operation: Pick<ApiOperation, 'takes' | 'record'>,
  given: readonly (readonly [string, string])[],
): Result<ApiQuery, ParameterRefusal> {
  const known: readonly string[] = operation.takes;
  const names = given.map(([name]) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return fail({ reason: 'unknown', parameter: unknown });
  const repeated = names.find((name, place) => names.indexOf(name) !== place);
  if (repeated !== undefined) return fail({ reason: 'repeated', parameter: repeated });
  const parsed = Given.safeParse(Object.fromEntries(given));
  if (!parsed.success) return fail({ reason: 'wrong', parameter: String(parsed.error.issues[0]?.path[0]) });
  const { lang, fields, limit, cursor, modified_after, include, set } = parsed.data;
  const asked = fields?.split(',') ?? null;
  if (asked?.some((field) => !fieldsOf(operation.record).includes(field)) === true)
    return fail({ reason: 'wrong', parameter: 'fields' });
  return ok({
    lang,
    fields: asked,
    limit: Number(limit),
    after: Number(cursor ?? '0'),
    from: modified_after === undefined ? null : (secondsOf(modified_after)?.first ?? null),
    isWithDeleted: include === 'deleted',
    set: set === undefined ? null : readSet(set),
  });
}

/** The fields that a record can be narrowed to; empty for one that is always given whole. */
export function fieldsOf(record: z.ZodType): string[] {
  const shape = record instanceof z.ZodObject ? Object.keys(record.shape) : [];
  return shape.length === 0 ? [] : [...new Set([...shape, ...Object.keys(ApiTombstone.shape)])];
}
