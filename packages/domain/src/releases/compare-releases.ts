/** What of an item tells whether it changed: its title, and a digest of its line. */
export interface ReleasedLine {
  id: string;
  title: string;
  digest: string;
}

/** Titles of what came, what is not as it was, and what went, each in the order of the alphabet. */
export interface ReleaseChanges {
  added: string[];
  changed: string[];
  withdrawn: string[];
}

/** Compares a release with the one before it, by the ids of items. */
export function compareReleases(before: readonly ReleasedLine[], now: readonly ReleasedLine[]): ReleaseChanges {
  const old = new Map(before.map((line) => [line.id, line]));
  const present = new Set(now.map(({ id }) => id));
  const titles = (lines: readonly ReleasedLine[]): string[] =>
    lines.map(({ title }) => title).sort((one, other) => one.localeCompare(other, 'en'));
  return {
    added: titles(now.filter(({ id }) => !old.has(id))),
    changed: titles(now.filter(({ id, digest }) => old.has(id) && old.get(id)?.digest !== digest)),
    withdrawn: titles(before.filter(({ id }) => !present.has(id))),
  };
}
