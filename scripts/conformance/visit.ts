import { SaxesParser } from 'saxes';
import type { ConformanceFinding } from '../../packages/domain/src/interchange/index.ts';

/** An answer of the site, read whole. */
export interface Visited {
  status: number;
  headers: Headers;
  text: string;
  /** The address that answered, after redirects. */
  url: string;
}

/** Asks the site; null where nothing answered. */
export async function visit(address: string, headers: Record<string, string> = {}): Promise<Visited | null> {
  try {
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(20_000) });
    return { status: response.status, headers: response.headers, text: await response.text(), url: response.url };
  } catch {
    return null;
  }
}

/** Asks the site for an address that has another now, and goes nowhere; null where nothing answered. */
export async function askWhere(address: string): Promise<{ status: number; location: string | null } | null> {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get('location') };
  } catch {
    return null;
  }
}

/** An element of a document. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlNode[];
}

/** Reads a document with a strict parser; a sentence where it is not well-formed. */
export function readXml(xml: string): XmlNode | string {
  const top: XmlNode = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => problems.push(message));
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]): [string, string] => [key, value]);
    const child: XmlNode = { name, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return problems[0] ?? top.children[0] ?? 'an empty document';
}

/** Every element of a name, in the order of the document. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The texts of every element of a name. */
export function textsOf(node: XmlNode, name: string): string[] {
  return findAll(node, name).map(({ text }) => text.trim());
}

/** Writes down the findings of one format. */
export function findingsOf(format: string) {
  const findings: ConformanceFinding[] = [];
  const look =
    (level: ConformanceFinding['level']) =>
    (check: string, holds: boolean, detail = '') => {
      findings.push({ format, check, level, holds, detail: holds ? '' : detail.slice(0, 300) });
      return holds;
    };
  return { findings, must: look('must'), should: look('should') };
}
