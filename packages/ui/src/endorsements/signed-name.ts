import type { DisplayChoice, NameAsSigned } from '@coalition/domain/endorsements';
import { initialsOf } from '@coalition/domain/values';

/** A name on one line, as its owner chose to be shown; with `counted_only` as it is known to the office. */
export function signedName({ name, display }: { name: NameAsSigned; display: DisplayChoice }): string {
  if (display === 'initials_and_place')
    return [initialsOf(name.name), name.place].filter((part) => part !== null).join(', ');
  return [name.name, name.title, name.organisation, name.place].filter((part) => part !== null).join(', ');
}
