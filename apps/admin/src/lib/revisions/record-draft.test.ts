import { describe, expect, it } from 'vitest';
import { topicKind } from '@coalition/domain/topics';
import { Slug } from '@coalition/domain/values';
import { writeAt, type DraftPath } from '#lib/fields/draft-path.ts';
import type { Draft } from '#lib/fields/draft.ts';
import { nounForms } from '#lib/revisions/noun-forms.ts';
import type { OpenedRecord } from '#lib/revisions/opened-record.ts';
import { beginningOf, draftOfRecord, editOf, isSameDraft } from '#lib/revisions/record-draft.ts';
import { emptyRecord, withSlugs } from '#lib/typing/new-session.svelte.ts';
import { exampleDigest } from '#lib/revisions/record.examples.ts';

const forms = nounForms.topics;
const text = (name: string) => ({ name, definition: null, synonyms: [] });
const record: OpenedRecord = {
  id: 'top_01920000-0000-7000-8000-000000000001',
  revision: 3,
  changedAt: '2026-03-01T00:00:00.000Z',
  publication: { status: 'draft' },
  slugs: { en: Slug.parse('visits'), fr: Slug.parse('visites') },
  facts: { broader: null },
  sources: {},
  texts: {
    en: { state: 'draft', origin: { kind: 'original' }, text: text('Visits'), digest: exampleDigest },
    fr: { state: 'absent' },
  },
  confidential: { note: null },
  published: null,
};
const base = draftOfRecord(forms, record);
const typed = (path: DraftPath, part: Draft): Draft => writeAt(base, path, part);

describe('what a save sends', () => {
  it('is nothing when nothing was typed', () => {
    expect(editOf(forms, base, base)).toEqual({ ok: true, value: {} });
  });

  it('is the one language that changed', () => {
    const edit = editOf(forms, base, typed(['texts', 'en', 'text', 'name'], 'Visiting'));
    expect(edit).toEqual({ ok: true, value: { texts: { en: { text: text('Visiting'), isTranslation: false } } } });
  });

  it('is a translation when the person says so', () => {
    const draft = writeAt(typed(['texts', 'fr', 'text', 'name'], 'Visites'), ['texts', 'fr', 'isTranslation'], true);
    expect(editOf(forms, base, draft)).toEqual({
      ok: true,
      value: { texts: { fr: { text: text('Visites'), isTranslation: true } } },
    });
  });

  it('leaves out a language in which there is still nothing', () => {
    expect(editOf(forms, base, typed(['texts', 'fr', 'isTranslation'], true))).toEqual({ ok: true, value: {} });
  });

  it('leaves confidential facts alone for who cannot see them', () => {
    const unseen = draftOfRecord(forms, { ...record, confidential: null });
    expect(editOf(forms, unseen, writeAt(unseen, ['slugs', 'en'], 'visiting'))).toEqual({
      ok: true,
      value: { slugs: { en: 'visiting', fr: 'visites' } },
    });
  });

  it('carries the source of a fact, and drops one that was taken away', () => {
    const source = { kind: 'address', url: 'https://example.org/a', checkedOn: '2026-02-01' };
    const edit = editOf(forms, base, typed(['sources', 'broader'], source));
    expect(edit).toEqual({
      ok: true,
      value: {
        sources: { broader: { source: { kind: 'address', url: 'https://example.org/a' }, checkedOn: '2026-02-01' } },
      },
    });
    expect(
      editOf(
        forms,
        typed(['sources', 'broader'], source),
        typed(['sources', 'broader'], { kind: '', url: '', checkedOn: '' }),
      ),
    ).toEqual({ ok: true, value: { sources: {} } });
  });
});

describe('what is not right yet', () => {
  it.each([
    ['an empty name', ['texts', 'en', 'text', 'name'], '', 'empty'],
    ['a name with a line break', ['texts', 'en', 'text', 'name'], 'a\nb', 'line_breaks'],
    ['an address part with capitals', ['slugs', 'en'], 'Visits', 'not_a_slug'],
    ['a synonym without letters', ['texts', 'en', 'text', 'synonyms'], [' '], 'empty'],
    ['a script is only text, and too long a line is not', ['texts', 'en', 'text', 'name'], 'x'.repeat(301), 'too_long'],
  ] as const)('is marked where it is: %s', (_what, path, part, code) => {
    const edit = editOf(forms, base, typed(path, part));
    expect(edit.ok ? null : edit.issues[0]).toMatchObject({ code });
    expect(edit.ok ? [] : edit.issues[0]?.path.slice(0, path.length)).toEqual([...path]);
  });

  it('is marked inside the shape that was chosen', () => {
    const helplines = nounForms.helplines;
    const empty = emptyRecord(helplines);
    const draft = writeAt(empty, ['facts', 'channels'], [{ kind: 'phone', value: 'call us', keyword: null }]);
    const beginning = beginningOf(helplines, draft);
    expect(beginning.ok ? [] : beginning.issues).toContainEqual({
      path: ['facts', 'channels', 0, 'value'],
      code: 'not_a_phone_number',
    });
  });
});

describe('a new record', () => {
  it('gets address parts from its titles where nobody typed any', () => {
    const named = writeAt(
      writeAt(emptyRecord(forms), ['texts', 'en', 'text', 'name'], 'Visits and calls'),
      ['texts', 'fr', 'text', 'name'],
      'Visites à l’école',
    );
    const beginning = beginningOf(forms, withSlugs(named));
    expect(beginning.ok ? beginning.value.slugs : null).toEqual({ en: 'visits-and-calls', fr: 'visites-a-l-ecole' });
  });

  it('keeps the address part that was typed', () => {
    const named = writeAt(
      writeAt(emptyRecord(forms), ['texts', 'en', 'text', 'name'], 'Visits'),
      ['slugs', 'en'],
      'mine',
    );
    expect(withSlugs(named)).toMatchObject({ slugs: { en: 'mine' } });
  });

  it('is of the kind that the domain declares', () => {
    expect(forms.kind.prefix).toBe(topicKind.prefix);
  });
});

describe('two drafts', () => {
  const draft = { sources: { title: { kind: 'address', url: 'https://a.example/' } }, names: ['a', 'b'] };

  it('are the same when what was kept comes back with its parts in another order', () => {
    const kept = { names: ['a', 'b'], sources: { title: { url: 'https://a.example/', kind: 'address' } } };
    expect(isSameDraft(draft, kept)).toBe(true);
    expect(isSameDraft(kept, draft)).toBe(true);
  });

  it.each([
    { ...draft, names: ['b', 'a'] },
    { ...draft, names: ['a'] },
    { ...draft, names: { 0: 'a', 1: 'b' } },
    { ...draft, further: '' },
    { sources: { title: { kind: 'address', url: '' } }, names: draft.names },
    { sources: null, names: draft.names },
  ])('differ where a part does: %j', (other) => {
    expect(isSameDraft(draft, other)).toBe(false);
    expect(isSameDraft(other, draft)).toBe(false);
  });
});
