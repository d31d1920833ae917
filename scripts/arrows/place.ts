/** Where a file stands in the grid. */
export interface Place {
  /** Folder of the workspace: `packages/api`. */
  workspace: string;
  /** Last part of the workspace: `api`. */
  column: string;
  /** First folder under `src`; null for a file that stands in `src` itself. */
  row: string | null;
  role: 'router' | 'use case' | 'store';
}

/** The place of a file given from the root; null outside `src` of a workspace. */
export function placeOf(file: string): Place | null {
  const [, workspace, column, rest] = /^((?:packages|apps)\/([^/]+))\/src\/(.+)$/.exec(file) ?? [];
  if (workspace === undefined || column === undefined || rest === undefined) return null;
  const isInRow = rest.includes('/');
  return { workspace, column, row: isInRow ? rest.slice(0, rest.indexOf('/')) : null, role: roleOf(rest) };
}

function roleOf(file: string): Place['role'] {
  if (file.endsWith('.router.ts')) return 'router';
  return file.endsWith('.store.ts') ? 'store' : 'use case';
}
