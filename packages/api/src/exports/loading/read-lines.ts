/** The longest line an export may hold: the history of a long record with all its words, many times over. */
const lineSizeMax = 16 * 1_048_576;
const linesAtOnce = 100;

/**
 * Cuts a file of an export into batches of lines without their ends. What is not UTF-8, is too long, or does not end with a line end
 * gives null once, and then no more.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[] | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let batch: string[] = [];
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk);
    if (text === null || rest.length + text.length > lineSizeMax) {
      yield null;
      return;
    }
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      batch.push(line);
      if (batch.length < linesAtOnce) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  if (rest !== '' || decode(decoder, null) !== '') yield null;
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | null): string | null {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return null;
  }
}
