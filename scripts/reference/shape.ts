import { z } from 'zod';

/** What the reference knows of a schema: JSON Schema, as far as it is shown. */
export interface Shape {
  description?: string | undefined;
  unit?: string | undefined;
  source?: string | undefined;
  type?: string | undefined;
  format?: string | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  items?: Shape | undefined;
  anyOf?: Shape[] | undefined;
  oneOf?: Shape[] | undefined;
  allOf?: Shape[] | undefined;
  properties?: Record<string, Shape> | undefined;
  additionalProperties?: Shape | boolean | undefined;
  required?: string[] | undefined;
  default?: unknown;
  maxLength?: number | undefined;
  /** Leads back to a schema that holds itself: any JSON does. */
  $ref?: string | undefined;
}

const Shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    unit: z.string().optional(),
    source: z.string().optional(),
    type: z.union([z.string(), z.array(z.string()).transform((types) => types.join(' | '))]).optional(),
    format: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    items: Shape.optional(),
    anyOf: z.array(Shape).optional(),
    oneOf: z.array(Shape).optional(),
    allOf: z.array(Shape).optional(),
    properties: z.record(z.string(), Shape).optional(),
    additionalProperties: z.union([z.boolean(), Shape]).optional(),
    required: z.array(z.string()).optional(),
    default: z.unknown().optional(),
    maxLength: z.number().optional(),
    $ref: z.string().optional(),
  }),
);

/** The shape of a schema, all parts written out in place; what JSON cannot say is left open. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  return Shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline', cycles: 'ref' }));
}

/** A schema among the exports of a module. */
export function isSchema(value: unknown): value is z.core.$ZodType {
  return value instanceof z.ZodType;
}

const literalsMax = 24;

/** A shape in one line, as a reader of types would write it. */
export function shapeInWords(shape: Shape): string {
  if ('const' in shape && shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum !== undefined) return literals(shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(shapeInWords))].join(' | ');
  if (shape.$ref !== undefined) return 'JSON';
  const parts = (shape.allOf ?? []).map(shapeInWords).filter((part) => part !== 'any');
  if (parts.length > 0) return parts.join(' & ');
  if (shape.items !== undefined) return listInWords(shape.items);
  if (shape.properties !== undefined) return objectInWords(shape.properties, new Set(shape.required));
  if (typeof shape.additionalProperties === 'object') return `each: ${shapeInWords(shape.additionalProperties)}`;
  const limit = shape.maxLength === undefined ? '' : `(≤ ${String(shape.maxLength)})`;
  return `${shape.format ?? shape.type ?? 'any'}${limit}`;
}

function literals(values: readonly unknown[]): string {
  const shown = values.slice(0, literalsMax).map((value) => JSON.stringify(value));
  return values.length > literalsMax ? `${shown.join(' | ')} | … (${String(values.length)})` : shown.join(' | ');
}

function listInWords(items: Shape): string {
  const inner = shapeInWords(items);
  return inner.includes(' ') ? `(${inner})[]` : `${inner}[]`;
}

function objectInWords(properties: Record<string, Shape>, required: ReadonlySet<string>): string {
  const fields = Object.entries(properties).map(
    ([name, shape]) => `${name}${required.has(name) ? '' : '?'}: ${shapeInWords(shape)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join('; ')} }`;
}
