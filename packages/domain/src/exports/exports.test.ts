import { describe, expect, it } from 'vitest';
import {
  announcedFiles,
  emptyConfidential,
  ExportManifest,
  exportParts,
  exportSchema,
  isManifestWhole,
  isPrivatePath,
  listExportPaths,
  readmeText,
  recordLines,
  schemaPath,
  ConfidentialLine,
} from './index.ts';

describe('the parts of an export', () => {
  it('stand in the order of their names, so that equal content gives equal bytes', () => {
    const paths = Object.keys(exportParts);
    expect(paths).toEqual(paths.toSorted());
  });

  it('have a schema each that programs of others can read', () => {
    for (const path of listExportPaths(true)) expect(exportSchema(path)).toHaveProperty('$schema');
  });

  it('hold nothing confidential outside the private part', () => {
    for (const path of listExportPaths(false)) {
      expect(isPrivatePath(path)).toBe(false);
      for (const word of ['"confidential"', '"contact"', '"email_folded"', '"staffName"'])
        expect(JSON.stringify(exportSchema(path)), path).not.toContain(word);
    }
  });

  it('say what each of them holds in both languages', () => {
    const text = readmeText(true);
    for (const path of listExportPaths(true)) expect(text.split(`${path}\n`)).toHaveLength(3);
  });

  it('say in both languages that data releases are not among them', () => {
    const text = readmeText(true);
    expect(text).toContain('- Data releases');
    expect(text).toContain('- Les versions de données');
  });

  it('know what each noun keeps confidential where nobody said anything', () => {
    for (const noun of Object.keys(recordLines))
      expect(ConfidentialLine.safeParse({ noun, id: 'x', confidential: emptyConfidential(noun) }).success).toBe(true);
  });
});

describe('a manifest', () => {
  const file = { sizeBytes: 0, sha256: '0'.repeat(64) };
  const about = { en: 'x', fr: 'x' };
  const manifest = ExportManifest.parse({
    format: 'coalition-export',
    version: 1,
    madeBy: { program: 'coalition', version: '0.1.0' },
    languages: ['en', 'fr'],
    newestChangeAt: null,
    hasPrivatePart: false,
    parts: listExportPaths(false).map((path) => ({ path, schema: schemaPath(path), lines: 0, ...file, about })),
    media: [],
    texts: ['README.txt', ...listExportPaths(false).map(schemaPath)].toSorted().map((path) => ({ path, ...file })),
    leftOut: [],
  });

  it('names every part, and its files in the order of their paths', () => {
    expect(isManifestWhole(manifest)).toBe(true);
    const paths = announcedFiles(manifest).map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
  });

  it('is not whole with a part too few, one twice, or a path that leads out', () => {
    expect(isManifestWhole({ ...manifest, parts: manifest.parts.slice(1) })).toBe(false);
    expect(isManifestWhole({ ...manifest, parts: [...manifest.parts, ...manifest.parts] })).toBe(false);
    const [text, ...others] = manifest.texts;
    if (!text) return expect.fail();
    expect(isManifestWhole({ ...manifest, texts: [{ ...text, path: '../README.txt' }, ...others] })).toBe(false);
    expect(isManifestWhole({ ...manifest, hasPrivatePart: true })).toBe(false);
  });
});
