/** The pages that the frame links to. */
export type MenuEntry =
  | 'home'
  | 'library'
  | 'childrenAndYouth'
  | 'statements'
  | 'members'
  | 'about'
  | 'history'
  | 'helpNow'
  | 'safety'
  | 'privacy'
  | 'accessibility'
  | 'ledger'
  | 'data';

/** Where the frame's links lead, in the page's language; each app knows its own paths. */
export interface FrameAddresses extends Record<MenuEntry, string> {
  /** This same page in the other language. */
  otherLanguage: string;
  /** An address outside that the quick exit goes to, in the reader's language. */
  leave: string;
}
