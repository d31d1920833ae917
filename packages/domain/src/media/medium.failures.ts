import { z } from 'zod';
import { failure } from '../values/index.ts';

/** What a document can do by itself, beyond being read. */
export const ActiveContent = z.enum(['script', 'program', 'attached_file', 'embedded_player', 'form_that_sends']);
export type ActiveContent = z.infer<typeof ActiveContent>;

/** By its bytes it is none of the types the office keeps, whatever its name says. */
export const MediumTypeRefused = failure('medium_type_refused', 'invalid', {});
/** It is longer, or has more pixels, than the office keeps. */
export const MediumTooLarge = failure('medium_too_large', 'invalid', {});
/** It begins as its type does, but cannot be read whole. */
export const MediumDamaged = failure('medium_damaged', 'invalid', {});
/** It is a document that asks for a password, so nobody can look what is in it. */
export const MediumLocked = failure('medium_locked', 'invalid', {});
/** It is a document that can do something by itself. */
export const MediumActive = failure('medium_active', 'invalid', { what: ActiveContent });
/** The disk did not take it; nothing was kept. `reason` is the system's error code, such as `ENOSPC`. */
export const MediumNotStored = failure('medium_not_stored', 'unavailable', { reason: z.string() });
/** Something still refers to it. */
export const MediumInUse = failure('medium_in_use', 'conflict', {});
/** A picture is needed here, and this is a document. */
export const MediumNotPicture = failure('medium_not_picture', 'invalid', {});
/** As many files as can be looked through at once are on their way; the sender waits a moment. */
export const UploadsBusy = failure('uploads_busy', 'too_many', {});
