import { digestBytes } from '../values/index.ts';
import type { BundleVersion } from './bundle.ts';
import type { Finding, Note } from './findings/finding.ts';
import type { ReplayedVersion } from './replay-statement.ts';

/** Holds the words of a bundle against what the ledger froze. */
export async function checkWords(
  { statement, versions }: { statement: string; versions: readonly BundleVersion[] },
  replayed: ReadonlyMap<number, ReplayedVersion>,
): Promise<{ findings: Finding[]; notes: Note[] }> {
  const findings: Finding[] = [];
  const notes: Note[] = [];
  let last = 0;
  for (const version of versions) {
    const { number } = version;
    if (number <= last) findings.push({ finding: 'version_misplaced', version: number });
    last = number;
    if ((await digestBytes(new TextEncoder().encode(version.text))) !== version.digest)
      findings.push({ finding: 'text_differs', version: number });
    if (replayed.get(number)?.digest !== version.digest)
      findings.push({ finding: 'text_never_frozen', version: number });
    if (!speaksOf(version.text, statement)) findings.push({ finding: 'text_of_another_statement', version: number });
  }
  for (const [number, { isPublished }] of replayed) {
    if (versions.some((version) => version.number === number)) continue;
    if (isPublished) findings.push({ finding: 'version_missing', version: number });
    else notes.push({ note: 'words_withheld', version: number });
  }
  return { findings, notes };
}

function speaksOf(text: string, statement: string): boolean {
  try {
    const words: unknown = JSON.parse(text);
    const isObject = typeof words === 'object' && words !== null;
    return isObject && 'statementId' in words && words.statementId === statement;
  } catch {
    return false;
  }
}
