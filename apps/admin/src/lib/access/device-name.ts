const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** How a person recognises a device in the list of sessions: `Firefox, Windows`; never more than that is kept. */
export function deviceName(userAgent: string): string {
  const find = (marks: readonly (readonly [string, string])[]): string[] =>
    marks.find(([mark]) => userAgent.includes(mark))?.slice(1) ?? [];
  return [...find(browsers), ...find(systems)].join(', ') || '?';
}
