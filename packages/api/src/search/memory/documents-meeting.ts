import { addBits, eachBit, emptyBits, flipBits, keepCommon, setBit } from './bits.ts';
import type { NounIndex, Postings } from './noun-index.ts';
import type { Condition, Step } from './word-query.ts';

/** A bit for each document that meets a condition, as the database decides it; those struck out may be among them. */
export function documentsMeeting(index: NounIndex, condition: Condition): Uint32Array {
  if (condition.of === 'stem') return documentsHolding(index, index.postingsOf(condition.stem));
  if (condition.of === 'phrase') return documentsSaying(index, condition.steps);
  if (condition.of === 'not') return flipBits(documentsMeeting(index, condition.part));
  const bits = documentsMeeting(index, condition.first);
  const others = documentsMeeting(index, condition.second);
  if (condition.of === 'and') keepCommon(bits, others);
  else addBits(bits, others);
  return bits;
}

/** Bits of stems that many documents hold, with how many of their postings are in them. */
const kept = new WeakMap<Postings, { bits: Uint32Array; length: number }>();

/** Its own copy for each who asks. */
function documentsHolding(index: NounIndex, postings: Postings | undefined): Uint32Array {
  const known = postings && kept.get(postings);
  const bits = emptyBits(index.documents.length);
  if (known) bits.set(known.bits);
  const length = postings?.length ?? 0;
  for (let at = known?.length ?? 0; at < length; at += 1) setBit(bits, postings?.documents[at] ?? 0);
  if (postings && known?.length !== length && length > bits.length) kept.set(postings, { bits: bits.slice(), length });
  return bits;
}

/** What is held of a step's stem, and how far it was read. */
interface Track {
  behind: number;
  postings: Postings;
  at: number;
}

/** Of the documents that hold every stem, those in which they stand in these distances. */
function documentsSaying(index: NounIndex, steps: readonly Step[]): Uint32Array {
  const saying = emptyBits(index.documents.length);
  const tracks = steps.flatMap(({ stem, behind }): Track[] => {
    const postings = index.postingsOf(stem);
    return postings ? [{ behind, postings, at: 0 }] : [];
  });
  if (tracks.length < steps.length) return saying;
  const holding = documentsHolding(index, tracks[0]?.postings);
  for (const { postings } of tracks) keepCommon(holding, documentsHolding(index, postings));
  eachBit(holding, (number) => {
    if (isSaid(index, tracks, number)) setBit(saying, number);
  });
  return saying;
}

/** Asked for ascending numbers of documents that hold each stem. */
function isSaid({ places }: NounIndex, tracks: readonly Track[], number: number): boolean {
  for (const track of tracks) {
    while ((track.postings.documents[track.at] ?? number) < number) track.at += 1;
  }
  const from = placesOf(tracks[0]);
  const count = places[from] ?? 0;
  for (let at = from + 1; at <= from + count; at += 1) {
    const start = places[at] ?? 0;
    if (tracks.every((track) => stands(places, placesOf(track), start + track.behind))) return true;
  }
  return false;
}

/** Where the places begin that a track has come to. */
function placesOf(track: Track | undefined): number {
  return track?.postings.places[track.at] ?? 0;
}

/** Whether a place is among those that begin somewhere. */
function stands(places: Uint16Array, from: number, place: number): boolean {
  const until = from + (places[from] ?? 0);
  for (let at = from + 1; at <= until; at += 1) if (places[at] === place) return true;
  return false;
}
