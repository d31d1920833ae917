import type { Language, Phrase } from '@coalition/domain/values';
import { issueInWords } from '@coalition/ui/revisions/issue.words.ts';
import type { Draft } from '#lib/fields/draft.ts';
import { pathKey, readAt, textAt, writeAt, type DraftPath } from '#lib/fields/draft-path.ts';
import type { Field } from '#lib/fields/field.ts';
import { hintAt, labelAt, type NounForms } from '#lib/revisions/noun-forms.ts';
import type { Issue } from '#lib/revisions/record-draft.ts';

/** A record that a field can point to, by its id; or a file, by the digest of its bytes. */
export interface Reference {
  id: string;
  name: Phrase;
}

/** What a person may change in a record. */
export interface EditRights {
  texts: boolean;
  facts: boolean;
  confidential: boolean;
}

interface FormSetting {
  forms: NounForms;
  /** The reader's language. */
  language: Language;
  references: readonly Reference[];
  rights: EditRights;
  /** The zone by whose clock moments are typed; by universal time where nobody says. */
  timeZone?: string;
}

/** What stands in the form of one record, as it is typed, and what is wrong with it. */
export class RecordForm {
  readonly setting: FormSetting;
  draft = $state.raw<Draft>({});
  issues = $state.raw<readonly Issue[]>([]);
  /** Files that were given while the form is open. */
  #given = $state.raw<readonly Reference[]>([]);
  /** Called after each change. */
  onChange: (() => void) | null = null;

  constructor(setting: FormSetting, draft: Draft) {
    this.setting = setting;
    this.draft = draft;
  }

  /** What a field can point to, with what was given meanwhile. */
  get references(): readonly Reference[] {
    return [...this.setting.references, ...this.#given];
  }

  addReference(reference: Reference): void {
    if (!this.references.some(({ id }) => id === reference.id)) this.#given = [...this.#given, reference];
  }

  read(path: DraftPath): Draft {
    return readAt(this.draft, path);
  }

  /** The text at a path; empty where something else stands, or nothing. */
  text(path: DraftPath): string {
    return textAt(this.draft, path);
  }

  /** Types something into a field; what was said about that field is taken back. */
  write(path: DraftPath, part: Draft): void {
    this.draft = writeAt(this.draft, path, part);
    const key = pathKey(path);
    this.issues = this.issues.filter((issue) => !`${pathKey(issue.path)}.`.startsWith(`${key}.`));
    this.onChange?.();
  }

  /** The sentence about what is wrong with a field itself, not with a part of it. */
  issueAt(path: DraftPath): string | undefined {
    const key = pathKey(path);
    const issue = this.issues.find((candidate) => pathKey(candidate.path) === key);
    return issue && issueInWords(issue.code, this.setting.language);
  }

  label(path: DraftPath): string {
    return labelAt(this.setting.forms, wordsKey(path), this.setting.language);
  }

  hint(path: DraftPath, field: Field): string | null {
    return hintAt(this.setting.forms, wordsKey(path), { language: this.setting.language, schemaHint: field.hint });
  }

  mayEdit([part]: DraftPath): boolean {
    const { rights } = this.setting;
    if (part === 'texts') return rights.texts;
    return part === 'confidential' ? rights.confidential : rights.facts;
  }
}

/** The path by which words are kept: without places in lists, and a text's without its language. */
export function wordsKey(path: DraftPath): string {
  const names = path.filter((step) => typeof step === 'string');
  return (names[0] === 'texts' ? ['text', ...names.slice(3)] : names).join('.');
}

/** The id of a field's control in the page. */
export function controlId(path: DraftPath): string {
  return `field-${path.join('-')}`;
}
