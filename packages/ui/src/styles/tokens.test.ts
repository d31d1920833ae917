import { describe, expect, it } from 'vitest';

const sheets = import.meta.glob<string>('./tokens.css', { eager: true, query: '?raw', import: 'default' });

type Colours = Record<string, string>;

const blocks = Object.values(sheets)
  .flatMap((css) => [...css.matchAll(/:root \{([^}]*)\}/g)])
  .map(([, body = '']): Colours =>
    Object.fromEntries(
      [...body.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', colour = '']) => [name, colour]),
    ),
  );
const [light = {}, darkChanges = {}, moreChanges = {}, darkMoreChanges = {}] = blocks;
const schemes = {
  light,
  dark: { ...light, ...darkChanges },
  'light, more contrast': { ...light, ...moreChanges },
  'dark, more contrast': { ...light, ...darkChanges, ...moreChanges, ...darkMoreChanges },
} satisfies Record<string, Colours>;

/** Relative luminance, 0 to 1. Source: WCAG 2.2. */
function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : (colour.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Colours, one: string, other: string): number {
  const [dark = 0, bright = 0] = [one, other].map((name) => luminance(colours[name] ?? '')).sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const text = [
  ...['text', 'quiet', 'ink'].flatMap((ink) => ['ground', 'sheet', 'wash'].map((paper) => [ink, paper] as const)),
  ['on-envelope', 'envelope'] as const,
  ['on-ink', 'ink'] as const,
];
const lines = [
  ['edge', 'sheet'],
  ['edge', 'ground'],
  ['edge', 'envelope'],
  ['ink', 'envelope'],
] as const;

describe.each(Object.entries(schemes))('the colours, %s', (_scheme, colours) => {
  it.each(text)('set %s on %s at 7 to 1 or more', (ink, paper) => {
    expect(contrast(colours, ink, paper)).toBeGreaterThanOrEqual(7);
  });
  it.each(lines)('draw %s on %s at 3 to 1 or more', (line, paper) => {
    expect(contrast(colours, line, paper)).toBeGreaterThanOrEqual(3);
  });
});
