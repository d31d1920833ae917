import type { CalendarDay, EachLanguage, Json, Language } from '@coalition/domain/values';
import type { Draft } from '#lib/fields/draft.ts';
import { keptDraft } from '#lib/fields/draft-json.ts';
import type { DraftPath } from '#lib/fields/draft-path.ts';
import { RecordForm, type EditRights, type Reference } from '#lib/typing/record-form.svelte.ts';
import { WorkingCopy } from '#lib/typing/working-copy.svelte.ts';
import { refusalOf, type Refused } from '#lib/office/refusal.ts';
import { keepMine, mergeDrafts, noChoices, settleConflicts, type Merge } from '#lib/revisions/merge-drafts.ts';
import type { NounForms } from '#lib/revisions/noun-forms.ts';
import type { Opening, RecordProcedures, Target } from '#lib/revisions/opened-record.ts';
import { draftOfRecord, editOf, isSameDraft, textValue } from '#lib/revisions/record-draft.ts';

/** What a session with a record needs. */
export interface SessionParts {
  forms: NounForms;
  procedures: RecordProcedures;
  opening: Opening;
  language: Language;
  references: readonly Reference[];
  rights: EditRights;
  timeZone?: string;
}

/**
 * One person's work on one record: what stands stored, what is typed over it, and every step that can be taken. A refusal
 * changes nothing and loses nothing.
 */
export class RecordSession {
  readonly form: RecordForm;
  readonly copy: WorkingCopy;
  opening: Opening;
  refused = $state.raw<Refused | null>(null);
  /** What was done last, for the line that says so; null after the next change. */
  done = $state.raw<string | null>(null);
  isBusy = $state(false);
  /** Both texts, when somebody else saved in between. */
  conflict = $state.raw<Merge | null>(null);
  #baseDraft: Draft;
  /** The revision that what is typed was typed over. */
  #typedOver: number;
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    const { record } = parts.opening;
    const draft = draftOfRecord(parts.forms, record);
    this.opening = $state.raw(parts.opening);
    this.#baseDraft = $state.raw(draft);
    this.#typedOver = record.revision;
    this.form = new RecordForm(parts, draft);
    this.copy = new WorkingCopy({ keep: () => this.#keep(), explain: refusalOf });
    this.#resume(parts.opening.workingCopy);
    this.form.onChange = () => {
      this.done = null;
      if (this.isDirty) this.copy.touch();
      else this.#discardCopy();
    };
  }

  get record(): Opening['record'] {
    return this.opening.record;
  }

  /** Whether something is typed that is not saved. */
  get isDirty(): boolean {
    return !isSameDraft(this.form.draft, this.#baseDraft);
  }

  /** Saves what changed. @returns whether it is saved */
  async save(reason: string | null): Promise<boolean> {
    if (!this.isDirty) return true;
    const edit = editOf(this.#parts.forms, this.#baseDraft, this.form.draft);
    if (!edit.ok) {
      this.form.issues = edit.issues;
      this.refused = { code: 'content_invalid', issues: [] };
      return false;
    }
    return this.#step('save', (target) => this.#parts.procedures.save.mutate({ ...target, edit: edit.value }), reason);
  }

  /** Saves, then makes languages public. */
  async publish(languages: Language[], reason: string | null): Promise<boolean> {
    return (
      (await this.save(reason)) &&
      this.#step('publish', (target) => this.#parts.procedures.publish.mutate({ ...target, languages }), reason)
    );
  }

  /** Saves, then sets the moment at which languages become public. @param publishAt an instant, UTC */
  async schedule(plan: { publishAt: string; languages: Language[] }, reason: string | null): Promise<boolean> {
    return (
      (await this.save(reason)) &&
      this.#step('schedule', (target) => this.#parts.procedures.schedule.mutate({ ...target, ...plan }), reason)
    );
  }

  /** Saves, then hands the draft to those who publish. */
  async submit(reason: string | null): Promise<boolean> {
    return (
      (await this.save(reason)) &&
      this.#step('submit', (target) => this.#parts.procedures.submit.mutate(target), reason)
    );
  }

  /** Takes the record back to draft. */
  async reopen(reason: string | null): Promise<boolean> {
    return this.#step('reopen', (target) => this.#parts.procedures.reopen.mutate(target), reason);
  }

  /** Takes the record back from visitors, with the words they read instead. */
  async withdraw(tombstone: { reason: EachLanguage<string | null>; replacedBy: string | null }): Promise<boolean> {
    return this.#step('withdraw', (target) => this.#parts.procedures.withdraw.mutate({ ...target, tombstone }), null);
  }

  /** Says that a translation is right as it stands, although its source has changed: it is bound to the source of now. */
  async confirmTranslation(language: Language): Promise<boolean> {
    const text = textValue(this.#parts.forms, this.form.read(['texts', language]));
    const edit = { texts: { [language]: { ...text, isTranslation: true } } };
    return this.#step('save', (target) => this.#parts.procedures.save.mutate({ ...target, edit }), null);
  }

  /** Notes that the asker looked a fact up on a day. */
  async checkFact(fact: string, checkedOn: CalendarDay): Promise<boolean> {
    return this.#step(
      'check',
      (target) => this.#parts.procedures.checkFact.mutate({ ...target, fact, checkedOn }),
      null,
    );
  }

  /** Throws away what was typed since the last save. */
  discard(): void {
    this.form.draft = this.#baseDraft;
    this.form.issues = [];
    this.refused = null;
    this.#discardCopy();
  }

  /** Goes on with the merged text after each conflict was decided. @param choices `mine` or `theirs` by the path's key */
  settle(choices: ReadonlyMap<string, 'mine' | 'theirs'>): void {
    if (!this.conflict) return;
    this.form.draft = settleConflicts(this.conflict, choices);
    this.conflict = null;
    this.refused = null;
    this.#typedOver = this.record.revision;
    if (this.isDirty) this.copy.touch();
    else this.#discardCopy();
  }

  async #step(verb: string, act: (target: Target) => Promise<unknown>, reason: string | null): Promise<boolean> {
    const typed = this.form.draft;
    const target = { id: this.record.id, expectedRevision: this.record.revision, reason: wordsOrNull(reason) };
    const isDone = await this.#attempt(async () => {
      await act(target);
      await this.#reopen(verb === 'save' ? typed : this.#baseDraft);
    });
    if (isDone) this.done = verb;
    else if (this.refused?.code === 'revision_stale') await this.#attempt(() => this.#part());
    return isDone;
  }

  /** Runs a step; a refusal is shown and everything typed stays. */
  async #attempt(work: () => Promise<void>): Promise<boolean> {
    this.isBusy = true;
    try {
      await work();
      this.refused = null;
      return true;
    } catch (error) {
      this.refused = refusalOf(error);
      this.form.issues = this.refused.issues.map(({ path, code }) => ({ path: draftPath(path), code }));
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** Takes up the stored record anew; what is typed beyond `from` stays typed. */
  async #reopen(from: Draft): Promise<void> {
    const stored = await this.#load();
    const merge = mergeDrafts({ base: from, mine: this.form.draft, theirs: stored });
    // What was typed while the step was under way wins over what it stored.
    this.form.draft = keepMine(merge);
    this.#typedOver = this.record.revision;
    if (this.isDirty) this.copy.touch();
    else this.copy.settle();
  }

  /** Somebody saved in between: lays both texts over each other. Until that is settled, nothing can be saved. */
  async #part(): Promise<void> {
    const base = this.#baseDraft;
    const theirs = await this.#load();
    this.conflict = mergeDrafts({ base, mine: this.form.draft, theirs });
  }

  async #load(): Promise<Draft> {
    this.opening = await this.#parts.procedures.open.query({ id: this.record.id });
    this.#baseDraft = draftOfRecord(this.#parts.forms, this.opening.record);
    return this.#baseDraft;
  }

  /** Takes up what the asker typed earlier. Over an older revision it is compared with what was saved since. */
  #resume(kept: Opening['workingCopy']): void {
    const draft = keptDraft(kept?.content, this.#baseDraft);
    if (!kept || draft === null) return;
    this.form.draft = draft;
    this.#typedOver = kept.baseRevision;
    if (!this.isDirty) return;
    this.copy.resume(kept.savedAt);
    if (kept.baseRevision !== this.record.revision) void this.#attempt(() => this.#compareWith(kept.baseRevision));
  }

  async #compareWith(revision: number): Promise<void> {
    const revisions = await this.#parts.procedures.revisions.query({ id: this.record.id });
    const before = revisions.find((candidate) => candidate.revision === revision)?.after;
    // Without the text it was typed over, every difference is for the person to decide.
    const base = before ? draftOfRecord(this.#parts.forms, before) : {};
    this.conflict = mergeDrafts({ base, mine: this.form.draft, theirs: this.#baseDraft });
    if (this.conflict.conflicts.length === 0) this.settle(noChoices);
  }

  async #keep(): Promise<string> {
    const content: Json = this.isDirty ? this.form.draft : {};
    const kept = await this.#parts.procedures.keepWorkingCopy.mutate({
      id: this.record.id,
      baseRevision: this.#typedOver,
      content,
    });
    return kept.savedAt;
  }

  #discardCopy(): void {
    this.copy.settle();
    void this.#keep().catch(() => null);
  }
}

/** The way into the draft for a path of the api's input, where the edit stands under its own name. */
function draftPath(path: string): DraftPath {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return steps[0] === 'edit' ? steps.slice(1) : steps;
}

/** What was typed, without blanks around it; null for nothing. */
function wordsOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
