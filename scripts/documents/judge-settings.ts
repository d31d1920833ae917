/** A setting as a process reads it. */
export interface Setting {
  name: string;
  /** Null where there is none, or where it follows from other settings. */
  standard: string | null;
}

/** Compares the lines of README's table with the settings, one sentence for each that is missing or says another default. */
export function judgeSettings(readme: string, settings: readonly Setting[]): string[] {
  const lines = readme.split('\n').filter((line) => line.startsWith('| `'));
  return settings.flatMap(({ name, standard }) => {
    const line = lines.find((candidate) => candidate.split('|')[1]?.includes(`\`${name}\``));
    if (line === undefined) return [`README.md has no line about the setting ${name}.`];
    if (standard === null || line.includes(`\`${standard}\``)) return [];
    return [`README.md does not give \`${standard}\` as the default of ${name}.`];
  });
}
