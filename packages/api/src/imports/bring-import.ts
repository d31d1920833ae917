import { cut, type Import, ImportEmpty, sniffFormat, type ImportFormat } from '@coalition/domain/imports';
import { bug, fail, ImportId, type LanguageTag, Line, ok, type Failure, type Result } from '@coalition/domain/values';
import { inTransaction, newId, type Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';
import { insertImport } from './import.store.ts';
import { decodeText } from './reading/decode-text.ts';

/** What somebody brings: bytes, the name of the file (empty for what was pasted), and the form they take it for. */
export interface BroughtBytes {
  bytes: Uint8Array;
  name: string;
  format: ImportFormat | null;
  language: LanguageTag;
}

/** Takes in a list; it is read a moment later. @fails ImportNotText, ImportEmpty */
export async function bringImport(office: Office, brought: BroughtBytes): Promise<Result<Import, Failure>> {
  const { asker, now } = office;
  if (asker.role === 'visitor') return bug('nobody brings a list');
  const decoded = decodeText(brought.bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return fail(ImportEmpty({}));
  const sniffed = brought.format ?? sniffFormat(text, brought.name);
  const isLinks = sniffed === 'list' || sniffed === 'html';
  const entered: Import = {
    id: ImportId.parse(newId('imp')),
    name: nameOf(brought.name, sniffed, text),
    format: sniffed,
    encoding,
    broughtAt: now,
    broughtBy: { staffId: asker.staffId, name: asker.name },
    mapping: null,
    settings: { language: brought.language, kind: isLinks ? 'website' : 'report', section: null, sections: {} },
    state: { status: 'unread', rows: 0 },
  };
  return inTransaction(office.db, async (db) => {
    await insertImport(db, entered, text.replaceAll('\0', ''));
    const facts = { format: sniffed, sizeBytes: brought.bytes.length };
    await writeAudit(office, db, { action: 'imports.bring', noun: 'imports', recordId: entered.id, facts });
    return ok(entered);
  });
}

/** Forms that begin with signs for programs: what was pasted of them is called by the form. */
const formNames: Partial<Record<ImportFormat, string>> = {
  bibtex: 'BibTeX',
  csl_json: 'CSL-JSON',
  ris: 'RIS',
  zotero_rdf: 'Zotero RDF',
};

/** The name of the file, or the first words of what was pasted. */
function nameOf(name: string, format: ImportFormat, text: string): Line {
  const words = cut(
    cut(text, 20_000)
      .replace(/<[^<>]*>/g, ' ')
      .trimStart(),
    60,
  ).split(/[\r\n]/, 1)[0];
  for (const candidate of [cut(name.replace(/^.*[\\/]/, ''), 200), formNames[format] ?? words ?? '']) {
    const line = Line.safeParse(candidate);
    if (line.success) return line.data;
  }
  return Line.parse('…');
}
type Line = ReturnType<typeof Line.parse>;
