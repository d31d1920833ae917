import { languages } from '@coalition/domain/values';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import FieldControl from '#lib/controls/FieldControl.svelte';
import { matchOptions } from '#lib/controls/option.ts';
import { RecordForm } from '#lib/typing/record-form.svelte.ts';
import { emptyRecord } from '#lib/typing/new-session.svelte.ts';
import { nounForms } from '#lib/revisions/noun-forms.ts';
import { Noun } from '#lib/revisions/noun.ts';

const rights = { texts: true, facts: true, confidential: true };

describe.each(Noun.options)('the form of %s', (noun) => {
  const forms = nounForms[noun];

  it.each(languages)('shows every field with a label, in %s', (language) => {
    const form = new RecordForm({ forms, language, references: [], rights }, emptyRecord(forms));
    const { body } = render(FieldControl, { props: { form, path: ['facts'], field: forms.fields.facts } });
    const ids = [...body.matchAll(/<(?:input|select|textarea)[^>]*\bid="([^"]+)"/g)].map(([, id]) => id);
    const labelled = new Set([...body.matchAll(/<label[^>]*\bfor="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.filter((id) => !labelled.has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a field', () => {
  const forms = nounForms.resources;
  const path = ['facts', 'title', 'text'];
  const field = { kind: 'text', text: 'line', isOptional: false, hint: null } as const;

  it('says what is wrong in the reader’s language, and points to it', () => {
    const form = new RecordForm({ forms, language: 'fr', references: [], rights }, emptyRecord(forms));
    form.issues = [{ path, code: 'empty' }];
    const { body } = render(FieldControl, { props: { form, path, field } });
    expect(body).toContain('Remplissez ce champ.');
    expect(body).toMatch(/aria-invalid="true"/);
    expect(body).toMatch(/aria-describedby="field-facts-title-text-issue"/);
  });

  it('takes back what it said once something is typed there', () => {
    const form = new RecordForm({ forms, language: 'en', references: [], rights }, emptyRecord(forms));
    form.issues = [
      { path, code: 'empty' },
      { path: ['facts', 'kind'], code: 'invalid_value' },
    ];
    form.write(['facts', 'title'], { text: 'A', language: 'en' });
    expect(form.issues).toEqual([{ path: ['facts', 'kind'], code: 'invalid_value' }]);
  });

  it('cannot be typed into by who may only read it', () => {
    const form = new RecordForm(
      { forms, language: 'en', references: [], rights: { ...rights, facts: false } },
      emptyRecord(forms),
    );
    expect(render(FieldControl, { props: { form, path, field } }).body).toContain('readonly');
  });

  it('shows markup in what was typed as text', () => {
    const form = new RecordForm({ forms, language: 'en', references: [], rights }, emptyRecord(forms));
    form.write(path, '"><script>alert(1)</script>');
    expect(render(FieldControl, { props: { form, path, field } }).body).not.toContain('<script>');
  });
});

describe('a picker', () => {
  const options = [
    { value: 'CA-QC', name: 'Québec' },
    { value: 'CA', name: 'Canada' },
    { value: 'VA', name: 'Holy See (Vatican)' },
  ];
  it.each([
    ['quebec', ['CA-QC']],
    ['ca', ['CA', 'VA']],
    ['see holy', ['VA']],
    ['nothing', []],
  ])('finds by %j', (typed, values) => {
    expect(matchOptions(options, typed).map(({ value }) => value)).toEqual(values);
  });
});
