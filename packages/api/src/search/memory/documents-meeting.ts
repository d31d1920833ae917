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

function documentsHolding(index: NounIndex, postings: Postings | undefined): Uint32Array {
  const bits = emptyBits(index.documents.length);
  for (let at = 0; at < (postings?.length ?? 0); at += 1) setBit(bits, postings?.documents[at] ?? 0);
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
function isSaid(index: NounIndex, tracks: readonly Track[], number: number): boolean {
  let starts: number[] | null = null;
  for (const track of tracks) {
    const { postings, behind } = track;
    while ((postings.documents[track.at] ?? number) < number) track.at += 1;
    const places = index.placesAt(postings.places[track.at] ?? 0);
    starts = starts === null ? [...places] : starts.filter((start) => places.includes(start + behind));
    if (starts.length === 0) return false;
  }
  return true;
}
