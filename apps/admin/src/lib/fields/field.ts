import type { EachLanguage } from '@coalition/domain/values';

/** What sort of text a field takes; it decides the control, never the rule: that is the schema's. */
export type TextKind =
  | 'line'
  | 'code'
  | 'paragraph'
  | 'markdown'
  | 'web_address'
  | 'email'
  | 'phone'
  | 'partial_date'
  | 'date_interval'
  | 'day'
  | 'moment'
  | 'region'
  | 'language_tag';

/** The values of a choice with their names for a reader. */
export interface Choice {
  value: string;
  names: EachLanguage<string>;
}

/** A field by its name in the record. */
export interface NamedField {
  name: string;
  field: Field;
}

/** One of several shapes a group can have, told apart by a value of the discriminator, or by its own first key. */
export interface Variant {
  name: string;
  fields: readonly NamedField[];
}

interface Common {
  /** Whether it may stay empty. */
  isOptional: boolean;
  /** The schema's own description, in English; null where it has none. */
  hint: string | null;
}

/** A field of a form, as its schema describes it. */
export type Field = Common &
  (
    | { kind: 'text'; text: TextKind }
    | { kind: 'number' }
    | { kind: 'boolean' }
    | { kind: 'choice'; choices: readonly Choice[] }
    | { kind: 'choices'; choices: readonly Choice[] }
    /** Names a file of the office by the digest of its bytes. */
    | { kind: 'file' }
    /** Points to a record by the three letters of its id. */
    | { kind: 'reference'; prefix: string }
    | { kind: 'list'; item: Field }
    | { kind: 'group'; fields: readonly NamedField[] }
    /** `discriminator` is the key that says which variant it is; null where the keys themselves tell. */
    | { kind: 'variants'; discriminator: string | null; variants: readonly Variant[] }
    /** Nothing to fill in: always this value. */
    | { kind: 'fixed'; value: string | null }
  );
