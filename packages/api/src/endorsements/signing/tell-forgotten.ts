/** What is to be done in a data folder when an endorser was forgotten; null where there is no folder. */
export type HearForgotten = (dataDir: string | null) => void;

const hearers = new Set<HearForgotten>();

/** Has whoever keeps copies of names elsewhere told of every endorser that is forgotten; told twice of one, around the end of its transaction. */
export function onForgotten(hear: HearForgotten): void {
  hearers.add(hear);
}

/** Tells that an endorser is forgotten. */
export function tellForgotten(dataDir: string | null): void {
  for (const hear of hearers) hear(dataDir);
}
