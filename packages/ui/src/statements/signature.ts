/** One name on a roll, exactly as it was signed. */
export interface Signature {
  id: string;
  name: string;
  /** The language of the name where it is not the page's; undefined otherwise. */
  lang: string | undefined;
  /** Title, organisation or place as the endorser chose to show them; null for the name alone. */
  detail: string | null;
}
