import { failureOf, publicClient, type PublicClient } from '@coalition/api/client';
import { AlreadyEndorsed } from '@coalition/domain/endorsements';
import { ContentInvalid } from '@coalition/domain/revisions';
import type { Failure, Language } from '@coalition/domain/values';
import { failureInWords } from '@coalition/ui/revisions/failure.words.ts';
import { error } from '@sveltejs/kit';
import { settings } from '#lib/settings.server.ts';
import { readSharedSecret } from '../../server/shared-secret.ts';

/** The api, asked for one reader: it learns which network they are in by a key that says nothing else, so that it can set limits. */
export function formApi(request: Request): PublicClient {
  const secret = readSharedSecret(settings.DATA_DIR) ?? error(503, 'away');
  const clientKey = request.headers.get('x-client-key') ?? '';
  return publicClient(settings.apiUrl, { 'x-coalition-secret': secret, 'x-client-key': clientKey });
}

/** What a form is answered with when it was refused: the status, and the sentence for the person. */
export interface FormRefusal {
  status: number;
  code: string;
  sentence: string;
}

const statuses = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<Failure['kind'], number>;

/** The refusal behind an error of the api; an error that is none is thrown on. */
export function refusalOf(thrown: unknown, language: Language): FormRefusal {
  const failure = failureOf(thrown);
  if (failure === null) throw thrown;
  const code = failure.code === ContentInvalid.code ? 'form_stale' : failure.code;
  return { status: statuses[failure.kind], code, sentence: failureInWords(code, language) };
}

/** Nothing is left to do: pressing the same button again could not change the answer. */
export function isOver({ code }: Pick<FormRefusal, 'code'>): boolean {
  return code === AlreadyEndorsed.code;
}
