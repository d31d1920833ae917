import type { StaffClient } from '@coalition/api/client';
import type { Staff } from '@coalition/domain/access';
import type { Language } from '@coalition/domain/values';

declare global {
  namespace App {
    interface Locals {
      /** The api, asked in the name of whoever sent this request. */
      api: StaffClient;
      /** Who is signed in; null before the door. */
      staff: Staff | null;
      /** Why it could not be found out who is signed in: `api_away`, or the refusal's code; null where it could. */
      away: string | null;
      language: Language;
    }
    interface Error {
      message: string;
      /** What to tell an operator; nobody can find anything by it but the log's line. */
      reference?: string;
    }
  }
}

export {};
