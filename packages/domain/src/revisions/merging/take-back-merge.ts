import {
  eachLanguage,
  fail,
  ok,
  type FailureOf,
  type Instant,
  type Language,
  type Result,
} from '../../values/index.ts';
import type { LanguageVersion } from '../language-version.ts';
import { ContentInvalid, MergeGone } from '../publication.ts';
import type { OfficeRecord, RecordKind } from '../record.ts';
import { isSameContent } from '../same-content.ts';
import { partsOf } from './merge-choice.ts';

/** What merging two records changed, as their histories tell it, and both as they stand now. */
export interface MergeHistory<Facts, Text, Confidential> {
  kind: Pick<RecordKind<string, Facts, Text, Confidential>, 'Facts' | 'Confidential'>;
  keptBefore: OfficeRecord<Facts, Text, Confidential>;
  keptAfter: OfficeRecord<Facts, Text, Confidential>;
  otherBefore: OfficeRecord<Facts, Text, Confidential>;
  kept: OfficeRecord<Facts, Text, Confidential>;
  other: OfficeRecord<Facts, Text, Confidential>;
}

/** What the merge changed and somebody changed again since: it stays as it is now. */
export interface MergeConflict {
  part: 'facts' | 'confidential' | 'texts' | 'slugs' | 'published';
  /** The fact, or the language; empty for what visitors see. */
  name: string;
}

/** Both records parted again, each a revision later, and what stayed because of later changes. */
export interface Parted<Facts, Text, Confidential> {
  kept: OfficeRecord<Facts, Text, Confidential>;
  other: OfficeRecord<Facts, Text, Confidential>;
  conflicts: MergeConflict[];
}

/**
 * Takes a merge back: the other record stands again as it did, and the kept one loses what came with the merge. What was changed
 * since stays changed; what both the merge and somebody later changed stays as it is now and is named.
 *
 * @fails MergeGone where the records are not one any more, or the kept one was merged on; ContentInvalid where what stays does
 * not go with what comes back
 */
export function takeBackMerge<Facts, Text, Confidential>(
  history: MergeHistory<Facts, Text, Confidential>,
  now: Instant,
): Result<Parted<Facts, Text, Confidential>, FailureOf<typeof MergeGone> | FailureOf<typeof ContentInvalid>> {
  const { kind, keptBefore, kept, other, otherBefore } = history;
  if (other.publication.status !== 'merged' || other.publication.into !== kept.id) return fail(MergeGone({}));
  if (kept.publication.status === 'merged') return fail(MergeGone({}));
  const conflicts: MergeConflict[] = [];
  const sides = { ...history, conflicts };
  const facts = kind.Facts.safeParse(partParts(sides, 'facts'));
  const confidential = kind.Confidential.safeParse(partParts(sides, 'confidential'));
  if (!facts.success || !confidential.success) return fail(ContentInvalid({ issues: [] }));
  const parted = {
    ...kept,
    ...partPublic(sides),
    facts: facts.data,
    confidential: confidential.data,
    sources: partSources(sides),
    slugs: eachLanguage((language) =>
      partOne(sides, ({ slugs }) => slugs[language], { part: 'slugs', name: language }),
    ),
    texts: eachLanguage((language) =>
      partOne(sides, ({ texts }) => writtenOf(texts[language]), { part: 'texts', name: language }),
    ),
  };
  return ok({
    kept: { ...withTrueStates(parted), revision: kept.revision + 1, changedAt: now, createdAt: keptBefore.createdAt },
    other: { ...otherBefore, revision: other.revision + 1, changedAt: now },
    conflicts,
  });
}

type Sides<Facts, Text, Confidential> = Pick<
  MergeHistory<Facts, Text, Confidential>,
  'keptBefore' | 'keptAfter' | 'kept'
> & {
  /** Grows while the parts are compared. */
  conflicts: MergeConflict[];
};

/** One part as it stood before, unless it was changed since the merge. */
function partOne<Facts, Text, Confidential, Part>(
  { keptBefore, keptAfter, kept, conflicts }: Sides<Facts, Text, Confidential>,
  read: (record: OfficeRecord<Facts, Text, Confidential>) => Part,
  place: MergeConflict,
): Part {
  const [before, after, current] = [read(keptBefore), read(keptAfter), read(kept)];
  if (isSameContent(current, after)) return before;
  if (!isSameContent(before, after) && !isSameContent(before, current)) conflicts.push(place);
  return current;
}

function partParts<Facts, Text, Confidential>(
  sides: Sides<Facts, Text, Confidential>,
  part: 'facts' | 'confidential',
): Record<string, unknown> {
  const names = Object.keys(partsOf(sides.kept[part]));
  return Object.fromEntries(
    names.map((name) => [name, partOne(sides, (record) => partsOf(record[part])[name] ?? null, { part, name })]),
  );
}

/** What visitors see and where the record stands belong together: both come back, or neither; what they go on seeing is named. */
function partPublic<Facts, Text, Confidential>(
  sides: Sides<Facts, Text, Confidential>,
): Pick<OfficeRecord<Facts, Text, Confidential>, 'published' | 'publication'> {
  const { keptBefore, keptAfter, kept, conflicts } = sides;
  const standing = ({ published, publication }: OfficeRecord<Facts, Text, Confidential>) => ({
    published,
    publication,
  });
  const parted = standing(isSameContent(standing(kept), standing(keptAfter)) ? keptBefore : kept);
  if (parted.published !== null && !isSameContent(parted.published, keptBefore.published))
    conflicts.push({ part: 'published', name: '' });
  return parted;
}

/** A source goes with its fact. */
function partSources<Facts, Text, Confidential>({
  keptBefore,
  keptAfter,
  kept,
}: Sides<Facts, Text, Confidential>): OfficeRecord<Facts, Text, Confidential>['sources'] {
  const names = new Set([...Object.keys(keptBefore.sources), ...Object.keys(kept.sources)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const fact = (record: OfficeRecord<Facts, Text, Confidential>): unknown => [
        partsOf(record.facts)[name] ?? null,
        record.sources[name] ?? null,
      ];
      const source = isSameContent(fact(kept), fact(keptAfter)) ? keptBefore.sources[name] : kept.sources[name];
      return source === undefined ? [] : [[name, source]];
    }),
  );
}

/** A version by its words alone: that it was published since is no change of them. */
function writtenOf<Text>(version: LanguageVersion<Text>): LanguageVersion<Text> {
  return version.state === 'absent' ? version : { ...version, state: 'draft' };
}

/** A text counts as public while it is the very one that visitors see. */
function withTrueStates<Facts, Text, Confidential>(
  record: OfficeRecord<Facts, Text, Confidential>,
): OfficeRecord<Facts, Text, Confidential> {
  const isShown = record.publication.status === 'published';
  const texts = eachLanguage((language: Language) => {
    const version = record.texts[language];
    if (version.state === 'absent') return version;
    const isPublic = isShown && record.published?.texts[language]?.digest === version.digest;
    return { ...version, state: isPublic ? ('published' as const) : ('draft' as const) };
  });
  return { ...record, texts };
}
