import { bug } from '@coalition/domain/values';
import fc from 'fast-check';
import { z } from 'zod';

/** Strings that break what was not made with care, and a few that pass everywhere. */
const strings = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'prison',
    'en',
    'a-slug',
    '2026-03-02',
    '2026-03-02T15:00:00.000Z',
    'https://example.org/',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\ufeff',
    "' OR 1=1--",
    '"; drop table records; --',
    '<script>alert(1)</script>',
    '${7*7}',
    '../../etc/passwd',
    '%00%ff',
    '__proto__',
    'constructor',
    'é'.repeat(119),
    'x'.repeat(5_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const numbers = fc.oneof(
  fc.constantFrom(-1, 0, 1, 2, 1.5, -0, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53 + 2, 1e308, Number.NaN, Infinity),
  fc.integer(),
);

const anything = fc.anything({ values: [strings, numbers], maxDepth: 2, withNullPrototype: true });

type Schema = z.core.JSONSchema.JSONSchema;

/** Inputs in the shape of a schema, or nearly: right fields with wrong or hostile values, fields too many and too few. */
export function hostileInputs(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const near = ofSchema(shape, { root: shape, ids: fc.constantFrom(...ids) });
  return fc.oneof({ weight: 9, arbitrary: near }, { weight: 1, arbitrary: anything });
}

interface Known {
  root: Schema;
  /** Ids of records that are there, so that what is hostile beside them is reached. */
  ids: fc.Arbitrary<string>;
}

function ofSchema(schema: Schema | boolean, known: Known): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return anything;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => ofSchema(choice, known)));
  if (schema.$ref !== undefined) return ofReference(schema.$ref, known);
  if (schema.const !== undefined) return fc.constant(schema.const);
  return schema.enum ? mostly(fc.constantFrom(...schema.enum)) : ofType(schema, known);
}

/** What fits, so that hostile fields beside it are reached, and at times what does not. */
function mostly(fitting: fc.Arbitrary<unknown>, unfitting: fc.Arbitrary<unknown> = strings): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: fitting }, { weight: 1, arbitrary: unfitting });
}

function ofType(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return ofPattern(schema, known);
    case 'integer':
      return mostly(integersOf(schema), numbers);
    case 'number':
      return numbers;
    case 'boolean':
      return mostly(fc.boolean());
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(ofItems(schema, known), { maxLength: 3 });
    case 'object':
      return ofObject(schema, known);
    default:
      return anything;
  }
}

function ofPattern({ pattern }: Schema, { ids }: Known): fc.Arbitrary<unknown> {
  if (pattern === undefined) return strings;
  // Of ids those that are there. Of a pattern that looks ahead nothing can be made up.
  if (pattern.includes('7[0-9a-f]{3}')) return mostly(ids);
  return pattern.includes('(?') && !pattern.includes('(?:') ? strings : mostly(fc.stringMatching(new RegExp(pattern)));
}

function integersOf({ minimum = -10, maximum = 2 ** 53 - 1 }: Schema): fc.Arbitrary<number> {
  return fc.integer({ min: minimum, max: maximum });
}

function ofItems({ items }: Schema, known: Known): fc.Arbitrary<unknown> {
  return items === undefined || Array.isArray(items) ? anything : ofSchema(items, known);
}

function ofReference(reference: string, known: Known): fc.Arbitrary<unknown> {
  const name = reference.split('/').at(-1) ?? '';
  const found = reference === '#' ? known.root : known.root.$defs?.[name];
  // A schema that holds itself is cut off here; its shallow forms are tried.
  return found === undefined || reference === '#' || name.startsWith('__schema')
    ? fc.jsonValue({ maxDepth: 2 })
    : ofSchema(found, known);
}

function ofObject(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(([name, of]) => [name, ofSchema(of, known)] as const);
  const whole = fc.record(Object.fromEntries(properties));
  const extra = fc.dictionary(fc.oneof(strings, fc.constantFrom('role', 'status', 'id', 'createdAt')), strings, {
    maxKeys: 1,
  });
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(Object.fromEntries(properties), { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.tuple(whole, extra).map(([fields, more]) => ({ ...fields, ...more })) },
  );
}

const Declaration = z.looseObject({ inputs: z.array(z.instanceof(z.ZodType)) });

/** The schema of what a procedure takes; null where it takes nothing. */
export function inputOf(procedure: unknown): z.ZodType | null {
  if (typeof procedure !== 'function') return bug('a procedure of another form');
  return Declaration.parse(Reflect.get(procedure, '_def')).inputs[0] ?? null;
}
