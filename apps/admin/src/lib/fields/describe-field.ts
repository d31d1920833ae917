import {
  bug,
  CalendarDay,
  DateInterval,
  Digest,
  EmailAddress,
  Instant,
  LanguageTag,
  Line,
  Markdown,
  Paragraph,
  PartialDate,
  PhoneNumber,
  Region,
  ShortNumber,
  WebAddress,
  type EachLanguage,
} from '@coalition/domain/values';
import { z } from 'zod';
import type { Choice, Field, NamedField, TextKind, Variant } from '#lib/fields/field.ts';

type Schema = z.core.$ZodType;

/** Names for the values of one enumeration, found again by the enumeration itself. */
export interface ChoiceNames {
  schema: Schema;
  names: EachLanguage<Readonly<Record<string, string>>>;
}

/** Names an enumeration's values in both languages; a value without a name does not compile. */
export function nameChoices<Value extends string>(
  schema: z.ZodType<Value>,
  names: EachLanguage<Readonly<Record<Value, string>>>,
): ChoiceNames {
  return { schema, names };
}

const textKinds: readonly (readonly [Schema, TextKind])[] = [
  [Line, 'line'],
  [Paragraph, 'paragraph'],
  [Markdown, 'markdown'],
  [WebAddress, 'web_address'],
  [EmailAddress, 'email'],
  [PhoneNumber, 'phone'],
  [ShortNumber, 'phone'],
  [PartialDate, 'partial_date'],
  [DateInterval, 'date_interval'],
  [CalendarDay, 'day'],
  [Instant, 'moment'],
  [Region, 'region'],
  [LanguageTag, 'language_tag'],
];

/**
 * Describes the field that a schema asks for. A schema that says its own description keeps its rules, so it is recognised
 * by them.
 *
 * @param named names of the enumerations' values; a value without one is shown as it is
 */
export function describeField(schema: Schema, named: readonly ChoiceNames[]): Field {
  const hint = z.globalRegistry.get(schema)?.description ?? null;
  const inner =
    schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? describeField(schema.unwrap(), named) : null;
  if (inner) return { ...inner, isOptional: true, hint: hint ?? inner.hint };
  if (schema instanceof z.ZodDefault) {
    const given = describeField(schema.unwrap(), named);
    return { ...given, hint: hint ?? given.hint };
  }
  const common = { isOptional: false, hint };
  return { ...common, ...shapeOf(schema, named) };
}

type Shape<F = Field> = F extends Field ? Omit<F, 'isOptional' | 'hint'> : never;

function shapeOf(schema: Schema, named: readonly ChoiceNames[]): Shape {
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(schema, named) };
  if (schema instanceof z.ZodArray) return listOf(describeField(schema.element, named));
  if (schema instanceof z.ZodUnion) return unionOf(schema, named);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return choiceOf(schema, named);
  if (schema instanceof z.ZodTemplateLiteral) return { kind: 'reference', prefix: prefixOf(schema) };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodNull) return { kind: 'fixed', value: null };
  if (isSame(schema, Digest)) return { kind: 'file' };
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)
    return { kind: 'text', text: textKindOf(schema) };
  return bug('a schema that no field can show', { type: schema._zod.def.type });
}

/** The fields of an object, in the schema's order. */
export function fieldsOf(schema: z.ZodObject, named: readonly ChoiceNames[]): NamedField[] {
  const shape: Readonly<Record<string, Schema>> = schema.shape;
  return Object.entries(shape).map(([name, part]) => ({ name, field: describeField(part, named) }));
}

function listOf(item: Field): Shape {
  return item.kind === 'choice' ? { kind: 'choices', choices: item.choices } : { kind: 'list', item };
}

function unionOf(schema: z.ZodUnion, named: readonly ChoiceNames[]): Shape {
  const objects = schema.options.filter((option) => option instanceof z.ZodObject);
  if (objects.length < schema.options.length) return { kind: 'text', text: textKindOf(schema.options[0]) };
  const discriminator = schema instanceof z.ZodDiscriminatedUnion ? schema.def.discriminator : null;
  const variants = objects.map((option): Variant => {
    const fields = fieldsOf(option, named).map(({ name, field }) => ({
      name,
      field: name === discriminator ? fixed(field) : field,
    }));
    const own = discriminator === null ? fields[0]?.name : fields.find(({ name }) => name === discriminator)?.field;
    return { name: typeof own === 'string' ? own : own?.kind === 'fixed' ? (own.value ?? '') : '', fields };
  });
  return { kind: 'variants', discriminator, variants };
}

function fixed(field: Field): Field {
  return {
    isOptional: false,
    hint: null,
    kind: 'fixed',
    value: field.kind === 'choice' ? (field.choices[0]?.value ?? null) : null,
  };
}

function choiceOf(schema: z.ZodEnum | z.ZodLiteral, named: readonly ChoiceNames[]): Shape {
  const values = schema instanceof z.ZodEnum ? schema.options : [...schema.values];
  const names = named.find((candidate) => isSame(candidate.schema, schema))?.names;
  const choices = values.map((value): Choice => {
    const key = String(value);
    return { value: key, names: { en: names?.en[key] ?? key, fr: names?.fr[key] ?? key } };
  });
  return { kind: 'choice', choices };
}

function textKindOf(schema: Schema | undefined): TextKind {
  return textKinds.find(([known]) => schema !== undefined && isSame(known, schema))?.[1] ?? 'code';
}

/** The letters before the `_` of an id. */
function prefixOf(schema: z.ZodTemplateLiteral): string {
  const [first] = schema.def.parts;
  return typeof first === 'string' ? first.slice(0, -1) : '';
}

/** Whether two schemas have the same rules: one is the other, perhaps with a description of its own. */
function isSame(one: Schema, other: Schema): boolean {
  return one._zod.def === other._zod.def;
}
