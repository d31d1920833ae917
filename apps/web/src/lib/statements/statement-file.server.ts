import type { Language } from '@coalition/domain/values';
import { revisionWords } from '@coalition/ui/revisions/revision.words.ts';
import { dateInWords } from '@coalition/ui/values/date.words.ts';
import { isHttpError } from '@sveltejs/kit';
import { problem } from '#lib/formats/problem.ts';
import { tombstoneView } from '#lib/page/tombstone-view.ts';

/** A file that belongs to a statement; where there is none, a problem that says so; where the statement was withdrawn, plain words, with status 410. */
export async function answerFile(language: Language, make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (thrown) {
    if (isHttpError(thrown, 404)) return problem(404, { language });
    if (!isHttpError(thrown, 410) || !thrown.body.tombstone) throw thrown;
    const { withdrawnOn, reason } = tombstoneView(thrown.body.tombstone, language);
    const words = revisionWords[language];
    const lines = [words.withdrawnTitle, words.withdrawnOn(dateInWords(withdrawnOn, language)), reason?.text];
    return new Response(`${lines.filter((line) => line !== undefined).join('\n')}\n`, {
      status: 410,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-language': language,
        'access-control-allow-origin': '*',
      },
    });
  }
}
