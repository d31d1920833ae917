import type { RecordKind } from '@coalition/domain/revisions';
import { describeField, type ChoiceNames } from '#lib/fields/describe-field.ts';
import type { Field, NamedField } from '#lib/fields/field.ts';

/** The fields of a noun's records, as its schemas describe them. */
export interface RecordFields {
  facts: Field;
  text: Field;
  confidential: Field;
}

/** Describes what a noun's form asks for. */
export function recordFields(
  kind: Pick<RecordKind<string, unknown, unknown, unknown>, 'Facts' | 'Text' | 'Confidential'>,
  named: readonly ChoiceNames[],
): RecordFields {
  return {
    facts: describeField(kind.Facts, named),
    text: describeField(kind.Text, named),
    confidential: describeField(kind.Confidential, named),
  };
}

/** The named parts of a group; of a group with several shapes, the parts of all of them, each once. */
export function partsOf(field: Field): readonly NamedField[] {
  if (field.kind === 'group') return field.fields;
  if (field.kind !== 'variants') return [];
  const parts = field.variants.flatMap((variant) => variant.fields);
  return parts.filter(({ name }, index) => parts.findIndex((other) => other.name === name) === index);
}
