import { resolveConfig, format } from 'prettier';
import { z } from 'zod';
import { Environment as api } from '../../packages/api/src/environment.ts';
import { Environment as web } from '../../apps/web/src/server/environment.ts';
import { Environment as admin } from '../../apps/admin/src/server/environment.ts';
import { root } from '../processes/part.ts';
import { code, table } from './markdown.ts';
import { shapeOf, type Shape } from './shape.ts';

const block = /(<!-- settings -->\n)[\s\S]*?(<!-- \/settings -->)/;

interface Setting {
  shape: Shape;
  readers: string[];
}

/** The text of README.md with its table of settings as the three processes read them. */
export async function withSettings(readme: string): Promise<string> {
  const lines = [...collect()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(inWords);
  const written = table(['Setting', 'Default', 'Meaning', 'Read by'], lines);
  const text = readme.replace(block, (_whole, start: string, end: string) => `${start}\n${written}\n\n${end}`);
  return format(text, { ...(await resolveConfig(root)), parser: 'markdown' });
}

function collect(): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const [reader, schema] of Object.entries({ api, web, admin })) {
    for (const [name, part] of Object.entries(z.object(schema.shape).shape)) {
      const shape = shapeOf(part);
      const known = settings.get(name);
      const described = known?.shape.description === undefined ? shape : known.shape;
      settings.set(name, { shape: described, readers: [...(known?.readers ?? []), reader] });
    }
  }
  return settings;
}

function inWords([name, { shape, readers }]: [string, Setting]): string[] {
  const standard = shape.default === undefined ? '' : code(String(shape.default));
  return [code(name), standard, shape.description ?? '', readers.join(', ')];
}
