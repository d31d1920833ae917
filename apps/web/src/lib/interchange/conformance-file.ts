import { join } from 'node:path';

/** Where `pnpm conformance --keep` leaves its newest report. */
export const conformanceFile = (dataDir: string): string => join(dataDir, 'conformance', 'last.json');
