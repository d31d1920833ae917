import type { OwnListChoice } from '@coalition/ui/resources/own-list/own-list-choice.ts';
import type { BareId } from '@coalition/domain/values';
import { ownListMax, withItem, withoutItem } from './own-list.ts';

/** What a reader can do with an item, as a link to the page with the list as it would be. */
export function ownListChoice(
  ids: readonly BareId[],
  id: BareId,
  hrefOf: (ids: readonly BareId[]) => string,
): OwnListChoice {
  if (ids.includes(id)) return { isChosen: true, href: hrefOf(withoutItem(ids, id)) };
  return { isChosen: false, href: ids.length >= ownListMax ? null : hrefOf(withItem(ids, id)) };
}
