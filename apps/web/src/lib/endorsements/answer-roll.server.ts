import type { Language } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import { answerFile } from '#lib/statements/statement-file.server.ts';
import { shownStatement } from '#lib/statements/statement-meta.server.ts';
import { openRoll, type OpenRoll } from './whole-roll.server.ts';

/** A form of a roll for programs: its headers, and its text in pieces. */
interface RollFile {
  page: 'endorsersJson' | 'endorsersCsv';
  language: Language;
  slug: string;
  headers: Record<string, string>;
  write: (roll: OpenRoll) => AsyncGenerator<string, void>;
}

/** Hands out a roll as a file: a short one in one piece, a long one as it is read, which is marked for the site's own server. */
export function answerRoll({ page, language, slug, headers, write }: RollFile): Promise<Response> {
  return answerFile(language, async () => {
    await shownStatement({ language, slug }, (now) => pathOf(page, language, now));
    const roll = (await openRoll({ language, slug })) ?? error(404, 'not_found');
    const open = { ...headers, 'access-control-allow-origin': '*' };
    if (roll.isLong) return new Response(inPieces(write(roll)), { headers: { ...open, 'x-in-pieces': 'yes' } });
    let text = '';
    for await (const piece of write(roll)) text += piece;
    return new Response(text, { headers: open });
  });
}

/** Bytes as somebody reads them, and not before. */
function inPieces(texts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await texts.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await texts.return();
      },
    },
    { highWaterMark: 0 },
  );
}
