import type { RowFilter } from '@coalition/api/client';

/** Which rows of an import the page shows, in the order of the choices. */
export const rowFilters = ['all', 'taken', 'left', 'problems', 'duplicates', 'doubts'] as const satisfies RowFilter[];
