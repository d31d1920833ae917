/** What a site's robots.txt says to us. */
export interface RobotsRules {
  /** Path patterns in the order of the file; `*` and `$` as in RFC 9309. */
  rules: readonly { isAllowed: boolean; pattern: string }[];
  /** Seconds between two questions; null where nothing is asked. */
  crawlDelay: number | null;
}

/** A site that forbids nothing. */
export const everythingAllowed: RobotsRules = { rules: [], crawlDelay: null };

/** As much of a file as is read; sites may not expect more. @source RFC 9309, section 2.5 */
const sizeMax = 500 * 1_024;

interface Group {
  agents: string[];
  rules: { isAllowed: boolean; pattern: string }[];
  crawlDelay: number | null;
}

/**
 * Reads a robots.txt: the groups that name us, or those for everybody where none does.
 *
 * @param agent our product token, in any case
 * @source RFC 9309
 */
export function readRobots(text: string, agent: string): RobotsRules {
  const groups = groupsOf(text.slice(0, sizeMax));
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  return {
    rules: chosen.flatMap(({ rules }) => rules).slice(0, 2_000),
    crawlDelay: chosen.find(({ crawlDelay }) => crawlDelay !== null)?.crawlDelay ?? null,
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [name, value] = fieldOf(line);
    const group = groups.at(-1);
    if (name === 'user-agent') {
      if (isNaming && group) group.agents.push(value.toLowerCase());
      else groups.push({ agents: [value.toLowerCase()], rules: [], crawlDelay: null });
      isNaming = true;
    } else if (group && name !== '') {
      if (name === 'allow' || name === 'disallow') addRule(group, name, value);
      if (name === 'crawl-delay' && /^\d{1,6}(\.\d+)?$/.test(value)) group.crawlDelay = Number(value);
      if (name !== 'sitemap') isNaming = false;
    }
  }
  return groups;
}

function addRule({ rules }: Group, name: 'allow' | 'disallow', pattern: string): void {
  if (pattern !== '') rules.push({ isAllowed: name === 'allow', pattern });
}

function fieldOf(line: string): [string, string] {
  const bare = line.split('#', 1)[0] ?? '';
  const colon = bare.indexOf(':');
  return colon < 0 ? ['', ''] : [bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()];
}

/**
 * Whether we may ask for a path: the longest pattern that fits decides, and of two equal ones the one that allows.
 *
 * @param path with its query, as it is asked for
 * @source RFC 9309, section 2.2.2
 */
export function mayAsk({ rules }: RobotsRules, path: string): boolean {
  if (path === '/robots.txt') return true;
  let best = { length: -1, isAllowed: true };
  for (const { isAllowed, pattern } of rules) {
    const { length } = pattern;
    const isBetter = length > best.length || (length === best.length && isAllowed);
    if (isBetter && fits(pattern, path)) best = { length, isAllowed };
  }
  return best.isAllowed;
}

/** Whether a pattern fits the beginning of a path; each star takes as little as it can, so it takes no longer than both are long. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts.shift() ?? '';
  if (!path.startsWith(first)) return false;
  if (parts.length === 0) return !isWhole || path === first;
  const last = isWhole ? (parts.pop() ?? '') : '';
  let from = first.length;
  for (const part of parts) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return !isWhole || (path.length - last.length >= from && path.endsWith(last));
}
