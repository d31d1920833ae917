import { CalendarDay, failure } from '../values/index.ts';

/** There is a release of this day already: what was given out is never made anew. */
export const ReleaseThere = failure('release_there', 'conflict', { day: CalendarDay });
/** Nothing of the library is public, so that there is nothing to release. */
export const ReleaseEmpty = failure('release_empty', 'conflict', {});
