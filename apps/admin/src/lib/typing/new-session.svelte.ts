import { languages, proposeSlug, type Language } from '@coalition/domain/values';
import { RecordForm, type EditRights, type Reference } from '#lib/typing/record-form.svelte.ts';
import { WorkingCopy } from '#lib/typing/working-copy.svelte.ts';
import { emptyDraft, isGroup, type Draft, type DraftGroup } from '#lib/fields/draft.ts';
import { keptDraft } from '#lib/fields/draft-json.ts';
import { readAt, textAt } from '#lib/fields/draft-path.ts';
import { refusalOf, type Refused } from '#lib/office/refusal.ts';
import type { NounForms } from '#lib/revisions/noun-forms.ts';
import type { Noun } from '#lib/revisions/noun.ts';
import type { Opening, RecordProcedures } from '#lib/revisions/opened-record.ts';
import { beginningOf, isSameDraft } from '#lib/revisions/record-draft.ts';

/** What beginning a record needs. */
export interface NewParts {
  noun: Noun;
  forms: NounForms;
  procedures: RecordProcedures;
  language: Language;
  references: readonly Reference[];
  rights: EditRights;
  timeZone?: string;
  workingCopy: Opening['workingCopy'];
}

/** A record that does not exist yet: what is typed is kept like any working copy until it begins. */
export class NewSession {
  readonly form: RecordForm;
  readonly copy: WorkingCopy;
  refused = $state.raw<Refused | null>(null);
  isBusy = $state(false);
  readonly #empty: Draft;
  readonly #parts: NewParts;

  constructor(parts: NewParts) {
    this.#parts = parts;
    this.#empty = emptyRecord(parts.forms);
    const kept = keptDraft(parts.workingCopy?.content, this.#empty);
    this.form = new RecordForm(parts, kept ?? this.#empty);
    this.copy = new WorkingCopy({ keep: () => this.#keep(), explain: refusalOf });
    if (kept && parts.workingCopy) this.copy.resume(parts.workingCopy.savedAt);
    this.form.onChange = () => {
      this.copy.touch();
    };
  }

  get isDirty(): boolean {
    return !isSameDraft(this.form.draft, this.#empty);
  }

  /** Begins the record as a draft. @returns its id, or null when it was refused */
  async begin(): Promise<string | null> {
    const beginning = beginningOf(this.#parts.forms, withSlugs(this.form.draft));
    if (!beginning.ok) {
      this.form.issues = beginning.issues;
      this.refused = { code: 'content_invalid', issues: [] };
      return null;
    }
    this.isBusy = true;
    try {
      const { id } = await this.#parts.procedures.create.mutate(beginning.value);
      this.discard();
      return id;
    } catch (error) {
      this.refused = refusalOf(error);
      return null;
    } finally {
      this.isBusy = false;
    }
  }

  /** Throws away what was typed. */
  discard(): void {
    this.form.draft = this.#empty;
    this.form.issues = [];
    this.refused = null;
    this.copy.settle();
    void this.#keep().catch(() => null);
  }

  async #keep(): Promise<string> {
    const content = this.isDirty ? this.form.draft : {};
    const kept = await this.#parts.procedures.keepWorkingCopy.mutate({
      id: `new:${this.#parts.noun}`,
      baseRevision: 0,
      content,
    });
    return kept.savedAt;
  }
}

/** The empty form of a noun. */
export function emptyRecord({ fields }: NounForms): DraftGroup {
  const text = (): DraftGroup => ({ text: emptyDraft({ ...fields.text, isOptional: false }), isTranslation: false });
  return {
    slugs: { en: '', fr: '' },
    facts: emptyDraft({ ...fields.facts, isOptional: false }),
    sources: {},
    confidential: emptyDraft({ ...fields.confidential, isOptional: false }),
    texts: { en: text(), fr: text() },
  };
}

/** Address parts for who typed none: from the title in the language, else from the title of the record. */
export function withSlugs(draft: Draft): Draft {
  if (!isGroup(draft)) return draft;
  const slugs = Object.fromEntries(
    languages.map((language) => {
      const typed = textAt(draft, ['slugs', language]);
      return [language, typed === '' ? (proposedSlug(draft, language) ?? '') : typed];
    }),
  );
  return { ...draft, slugs };
}

function proposedSlug(draft: Draft, language: Language): string | null {
  const places = [
    ['texts', language, 'text', 'title'],
    ['texts', language, 'text', 'name'],
    ['facts', 'title', 'text'],
    ['facts', 'name', 'text'],
    ['facts', 'name'],
    ['facts', 'key'],
  ];
  for (const place of places) {
    const title = readAt(draft, place);
    const slug = typeof title === 'string' ? proposeSlug(title) : null;
    if (slug) return slug;
  }
  return null;
}
