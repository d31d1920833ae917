import type { Field, NamedField, Variant } from '#lib/fields/field.ts';

/** What stands in a form, as it is typed: texts of every length, ticks, and nothing. Numbers and empty things are texts. */
export type Draft = string | boolean | null | readonly Draft[] | DraftGroup;
/** The parts of a group by name. */
export interface DraftGroup {
  readonly [name: string]: Draft;
}

/** Whether a draft is a list. */
export function isList(draft: unknown): draft is readonly Draft[] {
  return Array.isArray(draft);
}

/** Whether a draft is a group. */
export function isGroup(draft: unknown): draft is DraftGroup {
  return typeof draft === 'object' && draft !== null && !Array.isArray(draft);
}

/** What an empty field holds. An optional group is absent; a list has no items. */
export function emptyDraft(field: Field): Draft {
  if (field.kind === 'choices' || field.kind === 'list') return [];
  if (field.kind === 'boolean') return field.isOptional ? null : false;
  if (field.kind === 'fixed') return field.value;
  if (field.kind === 'group') return field.isOptional ? null : emptyGroup(field.fields);
  if (field.kind === 'variants') return field.isOptional ? null : emptyVariant(field.variants[0]);
  return '';
}

/** An empty group of fields. */
export function emptyGroup(fields: readonly NamedField[]): DraftGroup {
  return Object.fromEntries(fields.map(({ name, field }) => [name, emptyDraft(field)]));
}

/** An empty group of a variant's shape. */
export function emptyVariant(variant: Variant | undefined): DraftGroup {
  return variant ? emptyGroup(variant.fields) : {};
}

/** What a form shows of a stored value. */
export function draftOf(field: Field, value: unknown): Draft {
  if (field.kind === 'fixed') return field.value;
  if (field.kind === 'boolean') return typeof value === 'boolean' ? value : emptyDraft(field);
  if (field.kind === 'choices') return Array.isArray(value) ? value.map(String) : [];
  if (field.kind === 'list') return Array.isArray(value) ? value.map((item: unknown) => draftOf(field.item, item)) : [];
  if (field.kind === 'group') return isRecord(value) ? groupOf(field.fields, value) : emptyDraft(field);
  if (field.kind === 'variants') return variantDraft(field, value);
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

function variantDraft(field: Extract<Field, { kind: 'variants' }>, value: unknown): Draft {
  const variant = isRecord(value) ? variantOf(field, value) : undefined;
  return variant && isRecord(value) ? groupOf(variant.fields, value) : emptyDraft(field);
}

function groupOf(fields: readonly NamedField[], value: Readonly<Record<string, unknown>>): DraftGroup {
  return Object.fromEntries(fields.map(({ name, field }) => [name, draftOf(field, value[name])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Which shape a group of several possible ones has; undefined for none of them. */
export function variantOf(
  field: Extract<Field, { kind: 'variants' }>,
  group: Readonly<Record<string, unknown>>,
): Variant | undefined {
  const { discriminator, variants } = field;
  return variants.find((variant) =>
    discriminator === null ? variant.name in group : group[discriminator] === variant.name,
  );
}

/** The value a draft stands for, for its schema to judge: what is empty and may be is null, a number is a number. */
export function valueOf(field: Field, draft: Draft): unknown {
  if (isList(draft)) return field.kind === 'list' ? draft.map((item) => valueOf(field.item, item)) : draft;
  if (isGroup(draft)) return groupValue(field, draft);
  return typeof draft === 'string' ? textValue(field, draft) : draft;
}

function groupValue(field: Field, draft: DraftGroup): unknown {
  if (field.kind === 'group') return valuesOf(field.fields, draft);
  const variant = field.kind === 'variants' ? variantOf(field, draft) : undefined;
  return variant ? valuesOf(variant.fields, draft) : null;
}

function textValue(field: Field, text: string): unknown {
  if (field.kind === 'fixed') return text;
  if (field.kind === 'choice') return text === '' ? null : choiceValue(field, text);
  if (field.isOptional && text.trim() === '') return null;
  if (field.kind === 'number') return /^\s*-?\d+\s*$/.test(text) ? Number(text) : text;
  return field.kind === 'text' && !isProse(field.text) ? text.trim() : text;
}

function valuesOf(fields: readonly NamedField[], draft: DraftGroup): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, field }) => [name, valueOf(field, draft[name] ?? emptyDraft(field))]));
}

function isProse(kind: string): boolean {
  return kind === 'paragraph' || kind === 'markdown';
}

/** A choice among numbers keeps its number. */
function choiceValue(field: Extract<Field, { kind: 'choice' }>, text: string): unknown {
  return field.choices.every(({ value }) => /^\d+$/.test(value)) ? Number(text) : text;
}

/** Whether nothing was typed or ticked anywhere in a draft. */
export function isBlank(draft: Draft): boolean {
  if (typeof draft === 'string') return draft.trim() === '';
  if (isList(draft)) return draft.every(isBlank);
  if (isGroup(draft)) return Object.values(draft).every(isBlank);
  return draft !== true;
}
