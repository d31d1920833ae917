import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleRequest } from './endorsement.examples.ts';
import { foldName, holdReasonOf, type SignOnSigns } from './hold-reason.ts';

const { nameAsSigned } = exampleRequest();
const signs = (changes: Partial<SignOnSigns>, name: Partial<typeof nameAsSigned> = {}): SignOnSigns => ({
  name: { ...nameAsSigned, ...name },
  isDisposable: false,
  isBurst: false,
  namesOnRoll: new Set(),
  addressees: ['The Honourable Ada Example, Minister of Justice'],
  ...changes,
});

describe('a name that waits for a person to look', () => {
  it.each([
    ['an address for minutes', signs({ isDisposable: true }), 'disposable_address'],
    ['many requests from one network', signs({ isBurst: true }), 'too_many_at_once'],
    ['the name of an addressee', signs({}, { name: 'ada EXAMPLE' }), 'public_figure'],
    ['a public office in English', signs({}, { title: 'Minister of Health' }), 'public_figure'],
    ['a public office in French', signs({}, { name: 'La sénatrice Exemple' }), 'public_figure'],
    ['a name that stands there already', signs({ namesOnRoll: new Set(['ada marie example']) }), 'same_name'],
  ])('is one with %s', (_what, seen, reason) => {
    expect(holdReasonOf(seen)).toBe(reason);
  });

  it('is not one that merely shares a word with an addressee', () => {
    for (const name of ['Ada', 'Justice', 'Ministry Smith']) expect(holdReasonOf(signs({}, { name }))).toBeNull();
  });
});

describe('two spellings of one name', () => {
  it.each([
    ['Marie-Ève  Tremblay', 'marie eve TREMBLAY'],
    ['O’Brien, Pat', 'o brien pat'],
  ])('are the same: %s, %s', (name, other) => {
    expect(foldName({ name, organisation: null })).toBe(foldName({ name: other, organisation: null }));
  });

  it('are told by the organisation where one signs', () => {
    expect(foldName({ name: 'Ada', organisation: 'Société Exemple' })).toBe('societe exemple');
  });

  it('are folded once and for all', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const once = foldName({ name, organisation: null });
        expect(foldName({ name: once, organisation: null })).toBe(once);
      }),
    );
  });
});
