import type { SignedCheckpoint } from '@coalition/domain/ledger';
import { sayFinding, verifyBundle, type StatementBundle } from '@coalition/domain/proofs';
import type { VerifyWords } from './verify-words.ts';

/**
 * Makes the place marked `data-verify` check the page's statement when its button is pressed: the file it names is taken
 * apart and everything in it computed anew, in the reader's own browser. Without such a place nothing is installed.
 */
export function installVerify(page: Document): void {
  const place = page.querySelector('[data-verify]');
  const button = place?.querySelector('button');
  const answer = place?.querySelector('[role=status]');
  if (!(place instanceof HTMLElement) || !button || !answer || !canCompute()) return;
  const { verify: address = '', digest = '', words: json = '' } = place.dataset;
  const words: unknown = JSON.parse(json);
  if (!isWords(words)) return;
  const earlier = place.querySelector('details');
  for (const part of [button, earlier]) if (part) part.hidden = false;
  button.addEventListener('click', () => {
    answer.replaceChildren(words.working);
    void given(earlier)
      .then((text) => checkStatement(address, { digest, earlier: text }, words))
      .then((lines) => {
        answer.replaceChildren(...lines.map((line) => paragraph(page, line)));
      });
  });
}

/** What the reader pasted, and what stands in the files they chose. */
async function given(earlier: Element | null): Promise<string> {
  const files = earlier?.querySelector('input')?.files ?? [];
  const texts = await Promise.all(Array.from(files, (file) => file.text()));
  return [earlier?.querySelector('textarea')?.value ?? '', ...texts].join('\n');
}

/** An old browser, or a page without TLS, cannot compute what is needed: the page then names the other way, and nothing seems wrong. */
function canCompute(): boolean {
  return 'subtle' in globalThis.crypto && 'isWellFormed' in String.prototype && 'toReversed' in Array.prototype;
}

/** The page that names the file hands over the words too. */
function isWords(content: unknown): content is VerifyWords {
  return typeof content === 'object' && content !== null && 'findings' in content;
}

function paragraph(page: Document, text: string): HTMLParagraphElement {
  const made = page.createElement('p');
  made.textContent = text;
  return made;
}

/**
 * What a check of the file at an address comes to, in sentences, the verdict first.
 *
 * @param page the digest of its words, and what the reader gave to hold the file against; empty without
 */
export async function checkStatement(
  address: string,
  { digest, earlier: text }: { digest: string; earlier: string },
  words: VerifyWords,
): Promise<string[]> {
  const earlier = checkpointsIn(text);
  if (earlier.length === 0 && text.trim() !== '') return [words.noCheckpoint];
  const bundle = await fetch(address).then(
    async (response): Promise<unknown> => response.json(),
    () => null,
  );
  if (!isBundle(bundle)) return [words.unreadable];
  try {
    const { findings, notes, size, versions, agreesWith } = await verifyBundle(bundle, { earlier, keys: null });
    const shown = versions.find((version) => version.digest === digest);
    const agreed = agreesWith.length > 0 ? [words.agrees.replace('{sizes}', agreesWith.join(', '))] : [];
    const told = [...[...findings, ...notes].map((thing) => sayFinding(thing, words.findings)), ...agreed];
    if (!shown) return [words.broken, words.otherWords, ...told];
    if (findings.length > 0) return [words.broken, ...told];
    return [words.holds, fill(words.counts, { total: shown.total, counted: shown.countedOnly, size }), ...told];
  } catch {
    return [words.broken, words.unreadable];
  }
}

function fill(sentence: string, numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers).reduce((text, [name, number]) => text.replace(`{${name}}`, String(number)), sentence);
}

/** Every signed checkpoint in a text: a receipt, a mail that was quoted and wrapped, a file, several of them. */
export function checkpointsIn(text: string): SignedCheckpoint[] {
  const pieces = text.replace(/[\s>]+/g, '').match(/\{"checkpoint":\{[^{}]*\},"signature":"[0-9a-f]{128}"\}/g) ?? [];
  return pieces.flatMap((piece) => {
    try {
      const content: unknown = JSON.parse(piece);
      return isCheckpoint(content) ? [content] : [];
    } catch {
      return [];
    }
  });
}

/** The signature shows the rest: whatever else is in it, it would not be ours. */
function isCheckpoint(content: unknown): content is SignedCheckpoint {
  if (typeof content !== 'object' || content === null || !('checkpoint' in content)) return false;
  const { checkpoint } = content;
  return (
    typeof checkpoint === 'object' &&
    checkpoint !== null &&
    'size' in checkpoint &&
    Number.isInteger(checkpoint.size) &&
    Number(checkpoint.size) >= 0
  );
}

/** Whether a file says that it is one; one that is not what it says breaks the check, and that is an answer too. */
function isBundle(content: unknown): content is StatementBundle {
  const isObject = typeof content === 'object' && content !== null;
  return isObject && 'format' in content && content.format === 'statement-bundle/1';
}
