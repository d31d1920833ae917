import { describe, expect, it } from 'vitest';
import { CalendarDay, WebAddress } from '../values/index.ts';
import { resourceCare } from './resource-care.ts';
import { exampleResourceFacts } from './resource.examples.ts';

const former = WebAddress.parse('https://old.example.org');
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

  it('names a fact that is marked as unverified', () => {
    const sources = {
      address: { source, checkedOn: CalendarDay.parse('2026-01-05') },
      issuedOn: { source: { kind: 'unverified' }, checkedOn: null },
    } as const;
    expect(resourceCare({ facts: at('https://new.example.org/'), sources }, null)).toEqual(['fact_unverified']);
  });
});
