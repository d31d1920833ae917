import { Instant, Line, Paragraph, PartialDate, WebAddress } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeField, nameChoices } from '#lib/fields/describe-field.ts';

const Colour = z.enum(['red', 'blue']);
const named = [nameChoices(Colour, { en: { red: 'Red', blue: 'Blue' }, fr: { red: 'Rouge', blue: 'Bleu' } })];
const describe1 = (schema: z.ZodType) => describeField(schema, named);

describe('a field', () => {
  it.each([
    ['a line', Line, { kind: 'text', text: 'line' }],
    ['a paragraph', Paragraph, { kind: 'text', text: 'paragraph' }],
    ['a web address', WebAddress, { kind: 'text', text: 'web_address' }],
    ['a date as far as known', PartialDate, { kind: 'text', text: 'partial_date' }],
    ['a text with rules of its own', z.string().regex(/^x/), { kind: 'text', text: 'code' }],
    ['a moment', Instant, { kind: 'text', text: 'moment' }],
    ['a number', z.int().min(1), { kind: 'number' }],
    ['yes or no', z.boolean(), { kind: 'boolean' }],
    ['nothing', z.null(), { kind: 'fixed', value: null }],
    ['several of a list', z.array(Colour), { kind: 'choices' }],
    ['a list', z.array(Line), { kind: 'list', item: { kind: 'text', text: 'line' } }],
    ['a record by its id', z.templateLiteral(['res_', z.string()]), { kind: 'reference', prefix: 'res' }],
  ])('for %s is told from its schema', (_what, schema, field) => {
    expect(describe1(schema)).toMatchObject({ isOptional: false, ...field });
  });

  it('keeps its kind and takes its hint when the schema carries a description', () => {
    const described = Paragraph.nullable().meta({ description: 'Two or three sentences' });
    expect(describe1(described)).toEqual({
      kind: 'text',
      text: 'paragraph',
      isOptional: true,
      hint: 'Two or three sentences',
    });
  });

  it('names the values of a choice in both languages', () => {
    expect(describe1(Colour.meta({ description: 'Any' }))).toMatchObject({
      choices: [{ value: 'red', names: { en: 'Red', fr: 'Rouge' } }, { value: 'blue' }],
    });
  });

  it('tells shapes apart by their discriminator', () => {
    const schema = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('phone'), value: Line }),
      z.strictObject({ kind: z.literal('web'), value: WebAddress }),
    ]);
    expect(describe1(schema)).toMatchObject({
      kind: 'variants',
      discriminator: 'kind',
      variants: [{ name: 'phone' }, { name: 'web', fields: [{ field: { kind: 'fixed', value: 'web' } }, {}] }],
    });
  });

  it('tells shapes without a discriminator apart by their first key', () => {
    const schema = z.union([z.strictObject({ resource: Line }), z.strictObject({ work: Line })]);
    expect(describe1(schema)).toMatchObject({
      kind: 'variants',
      discriminator: null,
      variants: [{ name: 'resource' }, { name: 'work' }],
    });
  });
});
