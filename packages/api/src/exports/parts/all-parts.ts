import { confidentialPart } from './confidential-part.ts';
import { endorsementPart } from './endorsement-part.ts';
import { ledgerParts } from './ledger-parts.ts';
import { linkPart } from './link-part.ts';
import { mediaParts } from './media-parts.ts';
import type { ExportPart } from './part.ts';
import { recordParts } from './record-parts.ts';
import { revisionPart } from './revision-part.ts';
import { statementParts } from './statement-parts.ts';
import { toldApartPart } from './told-apart-part.ts';

/** Every part of an export, in the order of their paths: the order in which they are written and loaded. */
export const allParts: readonly ExportPart[] = [
  ...ledgerParts,
  linkPart,
  ...mediaParts,
  ...recordParts,
  ...statementParts,
  toldApartPart,
  confidentialPart,
  endorsementPart,
  revisionPart,
].toSorted((one, other) => (one.path < other.path ? -1 : 1));
