const rowLine = /^\| `([a-z]+)`\s*\|/gm;

/** The rows that a glossary names, in its order: the first cells of its tables that stand in back quotes. */
export function rowsOf(glossary: string): string[] {
  return [...glossary.matchAll(rowLine)].map(([, row]) => row ?? '');
}

/**
 * Compares the folders of the domain with the glossary, one sentence for each that stands in one of them alone.
 *
 * @param folders names of the folders under `packages/domain/src` that are rows
 */
export function judgeGlossary(glossary: string, folders: readonly string[]): string[] {
  const named = new Set(rowsOf(glossary));
  const unnamed = folders.filter((folder) => !named.has(folder));
  const missing = [...named].filter((row) => !folders.includes(row));
  return [
    ...unnamed.map(
      (folder) => `packages/domain/src/${folder} has no line in GLOSSARY.md: a noun is written there first.`,
    ),
    ...missing.map((row) => `GLOSSARY.md names the row ${row}, which has no folder in packages/domain/src.`),
  ];
}
