import type { Failure } from '@coalition/domain/values';
import type { Medium } from '@coalition/domain/media';
import { apiHeaders, type RequestSource } from '#lib/office/api.server.ts';
import { settings } from '#lib/office/settings.server.ts';

/** What the api answers to a file that is given; `failure` is null where it could not be reached. */
export type FileAnswer = { medium: Medium } | { failure: Failure | null };

/** Asks the api's route of files in the name of one request; null where it gives no answer. */
export async function askForFile(
  path: string,
  source: RequestSource,
  asked: Omit<RequestInit, 'headers'> & { duplex?: 'half'; headers?: Record<string, string> },
): Promise<Response | null> {
  const headers = { ...apiHeaders(source), ...asked.headers };
  return fetch(new URL(`/media${path}`, settings.apiUrl), { ...asked, headers }).catch(() => null);
}
