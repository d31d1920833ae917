import type { OpenRoll } from './whole-roll.server.ts';

/**
 * A roll as JSON, in pieces: the names first, then the counts, which are those of the names that were written. A piece that
 * fails leaves the text without its end, so that nobody takes it for the whole.
 *
 * @param statement the address of the statement
 */
export async function* rollJson(
  statement: string,
  { version, digest, steps, end }: Pick<OpenRoll, 'version' | 'digest' | 'steps' | 'end'>,
): AsyncGenerator<string, void> {
  const head = JSON.stringify({ format: 'endorser-roll/1', statement, version, digest });
  yield `${head.slice(0, -1)},"entries":[`;
  let written = 0;
  for await (const some of steps()) {
    const texts = some.map((entry) => JSON.stringify(entry));
    if (texts.length > 0) yield `${written > 0 ? ',' : ''}${texts.join(',')}`;
    written += texts.length;
  }
  const { countedOnly, withdrawnAfterDelivery, removed } = await end();
  const foot = JSON.stringify({ total: written + countedOnly, countedOnly, withdrawnAfterDelivery, removed });
  yield `],${foot.slice(1)}`;
}
