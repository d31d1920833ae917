import type { Digest, Language } from '@coalition/domain/values';

/** What a search finds of one public record in one language. */
export interface SearchDocument {
  language: Language;
  title: string;
  body: string;
  subjects: string;
  facets: string[];
  sectionPosition: number;
  position: number;
  issued: string | null;
  /** The day a person last checked where it is; null or left out where nobody did. */
  checkedOn?: string | null;
  /** The files it shows, in their order; left out where it shows none. */
  attached?: readonly AttachedText[];
}

/** A file that a record shows, as a search knows it. */
export interface AttachedText {
  /** What readers of the document's language know it as. */
  name: string;
  sha256: Digest;
  /** What stands in it; empty where nothing could be read, or nobody has read it yet. */
  text: string;
}
