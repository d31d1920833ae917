import { BareId } from '@coalition/domain/values';
import { simpleDublinCore } from '../dublin-core.ts';
import { element, type Xml } from '../xml.ts';
import type { HarvestSource, Item } from './harvest-source.ts';

type Place = Pick<HarvestSource, 'origin'>;

/** The name of an item among all repositories. @source OAI identifier format, implementation guidelines 2.1 */
export function harvestIdentifier(id: string, { origin }: Place): string {
  return `oai:${new URL(origin).hostname}:${id}`;
}

/** The id in such a name; null where it is none of ours. */
export function idInIdentifier(identifier: string, { origin }: Place): BareId | null {
  const beginning = harvestIdentifier('', { origin });
  const id = BareId.safeParse(identifier.slice(beginning.length));
  return identifier.startsWith(beginning) && id.success ? id.data : null;
}

/** What a list of identifiers tells of an item. */
export function harvestHeader(item: Item, place: Place): Xml {
  return element('header', { status: item.state === 'withdrawn' ? 'deleted' : undefined }, [
    element('identifier', {}, harvestIdentifier(item.id, place)),
    element('datestamp', {}, item.changedAt),
    ...item.sets.map((set) => element('setSpec', {}, set)),
  ]);
}

/** An item with its fifteen elements, or a withdrawn one without. */
export function harvestRecord(item: Item, place: Place): Xml {
  const header = harvestHeader(item, place);
  if (item.state === 'withdrawn') return element('record', {}, [header]);
  return element('record', {}, [header, element('metadata', {}, [simpleDublinCore(item.shown, place.origin)])]);
}
