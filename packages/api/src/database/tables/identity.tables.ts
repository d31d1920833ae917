/** The numbers under which a record is found as a possible duplicate; made anew with each save. */
export interface IdentityKeysTable {
  record_id: string;
  noun: string;
  /** Of 53 bits, so that it is a number in every program. */
  key: number;
}

/** Pairs that somebody found to be two different things; `record_id` is the smaller id. */
export interface ToldApartTable {
  record_id: string;
  other_id: string;
}
