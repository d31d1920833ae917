/** A file of what a page shows, in one format. */
export interface FileLink {
  /** The format as readers know it; it is the same in both languages. */
  name: string;
  mediaType: string;
  href: string;
}
