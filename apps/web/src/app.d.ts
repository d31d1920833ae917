import type { Language } from '@coalition/domain/values';
import type { Tombstone } from '@coalition/api/client';
import type { PageMeta } from '#lib/page/page-meta.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** What is left of a withdrawn record, on a page with status 410. */
      tombstone?: Tombstone;
      /** Where the same is said in the other language. */
      otherLanguage?: string;
    }
    interface Locals {
      language: Language;
      /** Set when the api gave no answer, so that the page could not be made. */
      isApiAway?: boolean;
      /** The status of a page that says kindly why there is nothing; 200 without it. */
      status?: number;
      /** Set when the form of the page was taken, so that a link it used up is no failure. */
      isAnswered?: boolean;
    }
    interface PageData {
      meta?: PageMeta;
    }
  }
}

export {};
