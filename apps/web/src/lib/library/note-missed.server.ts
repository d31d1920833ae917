import { isAway, type LibraryQuery } from '@coalition/api/client';
import { api } from '#lib/api.server.ts';

/** Tells the api that a search found nothing; a page is shown whether that can be noted or not. */
export async function noteMissed({ language, words }: LibraryQuery): Promise<void> {
  if (words === '') return;
  try {
    await api().search.missed.mutate({ language, words });
  } catch (caught) {
    if (!isAway(caught)) throw caught;
  }
}
