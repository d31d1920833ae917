import type { FactSources } from '../values/index.ts';
import { isSameContent } from './same-content.ts';

/** Facts with their sources, at one moment of a record. */
interface Sourced {
  facts: unknown;
  sources: FactSources;
}

/**
 * The sources as they stand after an edit: a check belongs to the value that was checked, so its day falls away where the
 * fact changed and no newer check came with the edit.
 */
export function sourcesAfterEdit(before: Sourced, after: Sourced): FactSources {
  const stale = Object.entries(after.sources).filter(
    ([fact, { checkedOn }]) =>
      checkedOn !== null &&
      checkedOn === before.sources[fact]?.checkedOn &&
      !isSameContent(factOf(before.facts, fact), factOf(after.facts, fact)),
  );
  if (stale.length === 0) return after.sources;
  return {
    ...after.sources,
    ...Object.fromEntries(stale.map(([fact, { source }]) => [fact, { source, checkedOn: null }])),
  };
}

/**
 * The facts that sources say were checked on a day which the record does not know yet: what somebody claims to have looked up.
 */
export function newChecks(before: FactSources, after: FactSources): string[] {
  return Object.entries(after).flatMap(([fact, { checkedOn }]) =>
    checkedOn === null || checkedOn === before[fact]?.checkedOn ? [] : [fact],
  );
}

function factOf(facts: unknown, fact: string): unknown {
  return typeof facts === 'object' && facts !== null && Object.hasOwn(facts, fact) ? Reflect.get(facts, fact) : null;
}
