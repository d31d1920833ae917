/** One line of the block in ARCHITECTURE.md: who may know whom. `*` on the left is every row, on the right everything. */
export interface Arrow {
  from: string;
  to: string[];
}

/** The arrows by what they are about. */
export interface Arrows {
  packages: ReadonlyMap<string, readonly string[]>;
  roles: ReadonlyMap<string, readonly string[]>;
  rows: ReadonlyMap<string, readonly string[]>;
}

const packageNames = new Set(['domain', 'api', 'ui', 'web', 'admin']);
const roleNames = new Set(['router', 'use case', 'store']);

/** Reads the fenced block `arrows` of a text. Several lines about one name add up. Null when there is no such block. */
export function readArrows(markdown: string): Arrows | null {
  const block = /^```arrows\n([\s\S]*?)^```/m.exec(markdown)?.[1];
  if (block === undefined) return null;
  const arrows = block.split('\n').flatMap(readLine);
  return {
    packages: collect(arrows.filter(({ from }) => packageNames.has(from))),
    roles: collect(arrows.filter(({ from }) => roleNames.has(from))),
    rows: collect(arrows.filter(({ from }) => !packageNames.has(from) && !roleNames.has(from))),
  };
}

function readLine(line: string): Arrow[] {
  const [from, to] = line.replace(/#.*$/, '').split('->');
  if (from === undefined || to === undefined) return [];
  const names = to.split(',').map((name) => name.trim());
  return [{ from: from.trim(), to: names.filter((name) => name !== '') }];
}

function collect(arrows: readonly Arrow[]): Map<string, string[]> {
  const collected = new Map<string, string[]>();
  for (const { from, to } of arrows) collected.set(from, [...(collected.get(from) ?? []), ...to]);
  return collected;
}

/**
 * Whom a name may know. Every row may know the ground (the line of `*`); a name of the ground may know of it only what
 * stands before it, so that the ground has an order too.
 */
function knownBy(rows: Arrows['rows'], name: string): readonly string[] {
  const ground = rows.get('*') ?? [];
  const below = ground.includes(name) ? ground.slice(0, ground.indexOf(name)) : ground;
  return [...(rows.get(name) ?? []), ...below];
}

/** Whether a row may know another, by its own arrows or by those of every row. */
export function mayKnow(rows: Arrows['rows'], from: string, to: string): boolean {
  const known = knownBy(rows, from);
  return from === to || known.includes('*') || known.includes(to);
}

/**
 * The first ring among the rows, by name, first and last alike; null when there is none. What puts everything together
 * (`name -> *`) is left out: nothing may know it.
 */
export function findRing(rows: Arrows['rows']): string[] | null {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name) || name === '*') return null;
    const next = knownBy(rows, name).filter((known) => known !== '*');
    const ring = next.map((known) => visit(known, [...path, name])).find((found) => found !== null);
    done.add(name);
    return ring ?? null;
  };
  return [...rows.keys()].map((name) => visit(name, [])).find((found) => found !== null) ?? null;
}
