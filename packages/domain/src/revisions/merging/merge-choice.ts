import { z } from 'zod';
import { languages, type Language } from '../../values/index.ts';
import { textOf } from '../language-version.ts';
import type { OfficeRecord } from '../record.ts';
import { isSameContent } from '../same-content.ts';

/** Whose value stands when two records become one: that of the record which is kept, of the other, or both together. */
export const MergeSide = z.enum(['kept', 'other', 'both']);
export type MergeSide = z.infer<typeof MergeSide>;

const Sides = z.record(z.string().max(40), MergeSide);

/** The side for each part by its name; the kept record's where nothing is said. */
export const MergeChoices = z.strictObject({
  facts: Sides,
  confidential: Sides,
  texts: z.strictObject({ en: Sides, fr: Sides }),
});
export type MergeChoices = z.infer<typeof MergeChoices>;

/** Where two records differ: a fact, a part of a text, or a fact kept confidential. */
export interface MergeDifference {
  part: 'facts' | 'confidential' | Language;
  name: string;
  kept: unknown;
  other: unknown;
  /** What stands unless somebody chooses: nothing that one of them knows is lost. */
  proposed: MergeSide;
  /** Whether the two can stand together. */
  mayBeBoth: boolean;
}

type AnyRecord = Pick<OfficeRecord<unknown, unknown, unknown>, 'facts' | 'texts' | 'confidential'>;

/** Where two records differ, facts first, in the order of their fields. */
export function mergeDifferences(kept: AnyRecord, other: AnyRecord): MergeDifference[] {
  return [
    ...differences('facts', kept.facts, other.facts),
    ...languages.flatMap((language) =>
      differences(language, textOf(kept.texts[language]), textOf(other.texts[language])),
    ),
    ...differences('confidential', kept.confidential, other.confidential),
  ];
}

/** The choices that lose nothing: what only the other knows is taken, lists are joined. */
export function proposedChoices(differing: readonly MergeDifference[]): MergeChoices {
  const sides = (part: MergeDifference['part']) =>
    Object.fromEntries(differing.filter((each) => each.part === part).map(({ name, proposed }) => [name, proposed]));
  return { facts: sides('facts'), confidential: sides('confidential'), texts: { en: sides('en'), fr: sides('fr') } };
}

function differences(part: MergeDifference['part'], kept: unknown, other: unknown): MergeDifference[] {
  const [ours, theirs] = [partsOf(kept), partsOf(other)];
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return names.flatMap((name) => {
    const [one, two] = [ours[name] ?? null, theirs[name] ?? null];
    if (isSameContent(one, two)) return [];
    const mayBeBoth =
      isList(one, two) || (part === 'confidential' && typeof one === 'string' && typeof two === 'string');
    const isFilled = isEmpty(one) && !isEmpty(two);
    const proposed = isFilled ? 'other' : mayBeBoth && !isEmpty(two) ? 'both' : 'kept';
    return [{ part, name, kept: one, other: two, proposed, mayBeBoth }];
  });
}

function isList(one: unknown, two: unknown): boolean {
  return Array.isArray(one) && Array.isArray(two);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The parts of facts or a text by name; none of what is absent. */
export function partsOf(content: unknown): Record<string, unknown> {
  return typeof content === 'object' && content !== null ? Object.fromEntries(Object.entries(content)) : {};
}
