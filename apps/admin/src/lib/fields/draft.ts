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
  switch (field.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : emptyDraft(field);
    case 'choices':
      return Array.isArray(value) ? value.map(String) : [];
    case 'list':
      return Array.isArray(value) ? value.map((item: unknown) => draftOf(field.item, item)) : [];
    case 'fixed':
      return field.value;
    case 'group':
      return isRecord(value) ? groupOf(field.fields, value) : emptyDraft(field);
    case 'variants': {
      const variant = isRecord(value) ? variantOf(field, value) : undefined;
      return variant && isRecord(value) ? groupOf(variant.fields, value) : emptyDraft(field);
    }
    default:
      return value === null || value === undefined ? '' : String(value);
  }
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
  switch (field.kind) {
    case 'number':
      return typeof draft === 'string' && /^\s*-?\d+\s*$/.test(draft) ? Number(draft) : emptyOr(field, draft);
    case 'choice':
      return draft === '' ? null : valueOfChoice(field, draft);
    case 'choices':
    case 'boolean':
    case 'fixed':
      return draft;
    case 'list':
      return isList(draft) ? draft.map((item) => valueOf(field.item, item)) : draft;
    case 'group':
      return isGroup(draft) ? valuesOf(field.fields, draft) : null;
    case 'variants': {
      const variant = isGroup(draft) ? variantOf(field, draft) : undefined;
      return variant && isGroup(draft) ? valuesOf(variant.fields, draft) : null;
    }
    case 'text':
      return emptyOr(field, typeof draft === 'string' && !isProse(field.text) ? draft.trim() : draft);
    default:
      return emptyOr(field, draft);
  }
}

function valuesOf(fields: readonly NamedField[], draft: DraftGroup): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, field }) => [name, valueOf(field, draft[name] ?? emptyDraft(field))]));
}

function emptyOr(field: Field, draft: Draft): Draft {
  return field.isOptional && isBlank(draft) ? null : draft;
}

function isProse(kind: string): boolean {
  return kind === 'paragraph' || kind === 'markdown';
}

/** A choice among numbers keeps its number. */
function valueOfChoice(field: Extract<Field, { kind: 'choice' }>, draft: Draft): unknown {
  const areNumbers = field.choices.every(({ value }) => /^\d+$/.test(value));
  return areNumbers && typeof draft === 'string' ? Number(draft) : draft;
}

/** Whether nothing was typed or ticked anywhere in a draft. */
export function isBlank(draft: Draft): boolean {
  if (typeof draft === 'string') return draft.trim() === '';
  if (isList(draft)) return draft.every(isBlank);
  if (isGroup(draft)) return Object.values(draft).every(isBlank);
  return draft === null || draft === false;
}
