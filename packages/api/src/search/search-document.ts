import type { Language } from '@coalition/domain/values';

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
}
