import { describe, expect, it } from 'vitest';
import { CalendarDay, WebAddress } from '../values/index.ts';
import { resourceCare, reviewDueOn } from './resource-care.ts';
import { exampleResourceFacts } from './resource.examples.ts';

const today = CalendarDay.parse('2026-03-02');
const former = { formerWebsite: WebAddress.parse('https://old.example.org'), today };
const source = { kind: 'address', url: WebAddress.parse('https://seen.example.org/x') } as const;
const at = (address: string) => exampleResourceFacts({ address, addressKind: 'item' });

describe('what needs care in an item', () => {
  it('names an item whose address nobody knows', () => {
    expect(resourceCare({ facts: exampleResourceFacts(), sources: {} }, former)).toEqual(['address_missing']);
  });

  it('names an address that nobody has checked, and one that will go with the former site', () => {
    expect(resourceCare({ facts: at('https://www.old.example.org/post/1'), sources: {} }, former)).toEqual([
      'address_unchecked',
      'address_on_former_site',
    ]);
  });

  it('is content with an address that somebody checked', () => {
    const sources = { address: { source, checkedOn: CalendarDay.parse('2026-01-05') } };
    expect(resourceCare({ facts: at('https://new.example.org/'), sources }, former)).toEqual([]);
  });

  it.each([
    [false, '2025-03-02', []],
    [false, '2025-03-01', ['review_due']],
    [true, '2025-12-02', []],
    [true, '2025-12-01', ['review_due']],
  ])(
    'asks for another look a year after a check, at what children read after ninety days: %s, %s',
    (isChildFacing, day, care) => {
      const sources = { address: { source, checkedOn: CalendarDay.parse(day) } };
      const facts = { ...at('https://new.example.org/'), isChildFacing };
      expect(resourceCare({ facts, sources }, { formerWebsite: null, today })).toEqual(care);
      expect(reviewDueOn(null, facts)).toBeNull();
    },
  );

  it('names a fact that is marked as unverified', () => {
    const sources = {
      address: { source, checkedOn: CalendarDay.parse('2026-01-05') },
      issuedOn: { source: { kind: 'unverified' }, checkedOn: null },
    } as const;
    expect(resourceCare({ facts: at('https://new.example.org/'), sources }, { formerWebsite: null, today })).toEqual([
      'fact_unverified',
    ]);
  });
});
