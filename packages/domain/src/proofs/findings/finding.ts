/** Something of a ledger or a bundle that is not as it was made, with its place: a sequence, a version, or a size. */
export type Finding =
  | { finding: EntryFinding | NameFinding; sequence: number }
  | { finding: VersionFinding; version: number }
  | { finding: 'size_differs'; size: number; counted: number }
  | {
      finding: 'root_differs' | 'head_differs' | 'signature_wrong' | 'checkpoint_rebuilt' | 'checkpoint_unsigned';
      size: number;
    }
  | { finding: 'ledger_shorter'; size: number; counted: number }
  | { finding: 'statement_absent' };

/** What can be wrong with an entry of the ledger. */
export type EntryFinding =
  | 'entry_unreadable'
  | 'entry_misplaced'
  | 'leaf_differs'
  | 'chain_broken'
  | 'entry_back_dated'
  | 'entry_of_another_statement'
  | 'frozen_twice'
  | 'words_never_frozen'
  | 'nothing_to_take_back';

/** What can be wrong with a name on a roll; its place is the entry that confirmed it. */
export type NameFinding =
  | 'name_differs'
  | 'kept_differs'
  | 'name_lost'
  | 'name_without_entry'
  | 'name_without_words'
  | 'name_no_longer_stands'
  | 'name_hidden'
  | 'name_misplaced';

/** What can be wrong with the words of a version. */
export type VersionFinding =
  | 'text_differs'
  | 'text_never_frozen'
  | 'text_of_another_statement'
  | 'version_missing'
  | 'version_misplaced';

/** Something to know that is no fault. */
export type Note =
  /** The ledger itself says what a restored backup had lost, and an earlier checkpoint falls into that gap. */
  | { note: 'gap'; size: number }
  /** A frozen version whose words are not public. */
  | { note: 'words_withheld'; version: number }
  /** A full rebuild, or a restored yesterday, can only be found against an earlier checkpoint. */
  | { note: 'no_earlier_checkpoint' }
  /** The keys are those of the file itself. */
  | { note: 'keys_of_the_file' }
  /** This machine cannot check Ed25519 signatures. */
  | { note: 'signature_unchecked' };

/** How one version stands by the ledger alone. */
export interface VersionCount {
  number: number;
  digest: string;
  /** Confirmed and neither withdrawn nor removed: shown, and counted only. */
  total: number;
  countedOnly: number;
  withdrawn: number;
  removed: number;
}

/** What a check came to: with no finding, what is counted here was not changed since its checkpoint. */
export interface Verification {
  findings: Finding[];
  notes: Note[];
  /** Entries of the ledger. */
  size: number;
  root: string;
  /** Sizes of the earlier checkpoints that agree. */
  agreesWith: number[];
  /** Empty for the whole ledger, which speaks of many statements. */
  versions: VersionCount[];
}
