import { mayKnow, type Arrows } from './arrow.ts';
import type { Import } from './find-imports.ts';
import { placeOf, type Place } from './place.ts';

/** What is wrong with an import, in a sentence that says where the code should go; null when the arrows allow it. */
export function judgeImport(found: Import, arrows: Arrows): string | null {
  const from = placeOf(found.file);
  if (from === null) return null;
  const sentence = found.target === null ? judgePackage(found, from, arrows) : judgeFile(found, found.target, arrows);
  return sentence === null ? null : `${found.file}: ${sentence}`;
}

function judgePackage({ file, wanted }: Import, { column }: Place, { packages }: Arrows): string | null {
  const allowed = packages.get(column) ?? [];
  const [, workspace, door] = /^@coalition\/([^/]+)(?:\/(.+))?$/.exec(wanted) ?? [];
  if (workspace !== undefined) {
    const isAllowed = allowed.includes(workspace) || allowed.includes(`${workspace}/${door ?? ''}`);
    if (isAllowed || workspace === column) return null;
    return `${column} may not import ${wanted}. It may know ${inWords(allowed)}; what both need is a value of domain.`;
  }
  if (column !== 'domain' || allowed.includes(wanted)) return null;
  // A command is a program around the rules, and no part of what others import.
  if (wanted.startsWith('node:') && file.endsWith('.command.ts')) return null;
  return `domain may not import ${wanted}: what needs a machine, a clock or a stranger belongs in api.`;
}

function judgeFile(found: Import, target: string, arrows: Arrows): string | null {
  const from = placeOf(found.file);
  const to = placeOf(target);
  if (from === null) return null;
  if (to?.workspace !== from.workspace) return `${found.wanted} leaves the package; import it by its name and door.`;
  return (
    judgeRows(from, to, arrows) ?? (from.column === 'api' && !found.isTypeOnly ? judgeRoles(from, to, arrows) : null)
  );
}

function judgeRows(from: Place, to: Place, { rows }: Arrows): string | null {
  const isGrid = from.workspace.startsWith('packages/');
  if (!isGrid || from.row === null || to.row === null || mayKnow(rows, from.row, to.row)) return null;
  return `${from.row} may not know ${to.row}. Code about both stands in the row that needs the other; what both need is a value, or is handed in by what starts them.`;
}

function judgeRoles(from: Place, to: Place, { roles, rows }: Arrows): string | null {
  const isRow = (row: string | null) => row !== null && !(rows.get(row) ?? []).includes('*');
  if (!isRow(from.row) || !isRow(to.row) || from.role === to.role) return null;
  if ((roles.get(from.role) ?? []).includes(to.role)) return null;
  return `a ${from.role} may not call a ${to.role}. A router translates, a use case decides and does, a store reads and writes rows.`;
}

function inWords(names: readonly string[]): string {
  return names.length === 0 ? 'nobody' : names.join(', ');
}
