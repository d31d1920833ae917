import { logoHolder } from '../coalition/logo-holder.ts';
import type { MediumHolder } from '../media/medium-holder.ts';
import { attachmentHolder } from '../statements/attachment-holder.ts';

/** Every row whose records refer to files. */
export const mediaHolders: readonly MediumHolder[] = [attachmentHolder, logoHolder];
