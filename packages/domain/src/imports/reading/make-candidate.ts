import type { Contributor } from '../../resources/index.ts';
import { ImportField, type ImportCandidate, type ImportDoubt } from '../candidate.ts';
import { cut } from './cut-text.ts';
import { givenText, isGarbled } from './given-text.ts';

/** What a reader found of one row; texts as they stand in the file. */
export interface FoundRow {
  fields: Partial<Record<ImportField, string | null | undefined>>;
  contributors?: readonly { name: string; kind: Contributor['kind']; role: Contributor['role'] }[];
  isIncomplete?: boolean;
  source: string;
  doubt?: ImportDoubt | null;
}

/** A row cleaned of what is not seen; fields that say nothing are not there. */
export function makeCandidate({
  fields,
  contributors = [],
  isIncomplete = false,
  source,
  doubt = null,
}: FoundRow): ImportCandidate {
  const kept: ImportCandidate['fields'] = {};
  for (const [field, text] of entriesOf(fields)) {
    const clean = givenText(text ?? '');
    if (clean !== '') kept[field] = clean;
  }
  return {
    fields: kept,
    contributors: contributors
      .map(({ name, kind, role }) => ({ name: cut(givenText(name), 1_000), kind, role }))
      .filter(({ name }) => name !== '')
      .slice(0, 200),
    isIncomplete: isIncomplete || /(^|[\s,])et al\.$/.test(kept.note ?? ''),
    source: cut(givenText(source), 400),
    doubt: doubt ?? (isGarbled(`${kept.title ?? ''} ${kept.publishers ?? ''}`) ? 'garbled' : null),
  };
}

function entriesOf(fields: FoundRow['fields']): [ImportField, string | null | undefined][] {
  return ImportField.options.flatMap((field): [ImportField, string | null | undefined][] =>
    field in fields ? [[field, fields[field]]] : [],
  );
}
