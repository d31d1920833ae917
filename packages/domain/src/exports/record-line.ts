import { z } from 'zod';
import { coalitionKind } from '../coalition/index.ts';
import { helplineKind } from '../helplines/index.ts';
import { MemberConfidential, memberKind, MemberOrganisationFacts, type MemberFacts } from '../members/index.ts';
import { organisationKind } from '../organisations/index.ts';
import { pageKind } from '../pages/index.ts';
import { resourceKind, sectionKind, synonymKind } from '../resources/index.ts';
import { recordSchema, type RecordKind } from '../revisions/index.ts';
import { statementKind } from '../statements/index.ts';
import { topicKind } from '../topics/index.ts';
import { Language, Slug } from '../values/index.ts';

/** What stands around a record: every address it ever had, and its place in the order of changes. */
export const RecordSurroundings = z.strictObject({
  addresses: z
    .array(z.strictObject({ language: Language, slug: Slug, isCurrent: z.boolean() }))
    .meta({ description: 'Every address part it has or had; those of the past lead on to it' }),
  change: z
    .strictObject({
      position: z.int().min(1),
      stampedAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      isDeleted: z.boolean(),
      facets: z.array(z.string()),
    })
    .nullable()
    .meta({ description: 'Its place in the order of public changes; null for what never was public' }),
});
export type RecordSurroundings = z.infer<typeof RecordSurroundings>;

const memberShape = recordSchema(memberKind);
const publishedMember = memberShape.shape.published.unwrap();

/** Each noun’s records as an export holds them: drafts and what visitors see, nothing confidential. */
export const recordLines = {
  coalition: openLine(coalitionKind),
  helplines: openLine(helplineKind),
  members: z.strictObject({
    record: memberShape.omit({ confidential: true }).extend({
      facts: MemberOrganisationFacts,
      published: publishedMember.extend({ facts: MemberOrganisationFacts }).nullable(),
    }),
    ...RecordSurroundings.shape,
  }),
  organisations: openLine(organisationKind),
  pages: openLine(pageKind),
  resources: openLine(resourceKind),
  sections: openLine(sectionKind),
  statements: openLine(statementKind),
  synonyms: openLine(synonymKind),
  topics: openLine(topicKind),
} as const;

/** A noun whose records an export holds. */
export type ExportedNoun = keyof typeof recordLines;

/**
 * A membership of which the draft, or what visitors see, is of a person: it is private as a whole until the person consents, field by
 * field. The other side may be of an organisation.
 */
export const IndividualLine = z
  .strictObject({ record: memberShape, ...RecordSurroundings.shape })
  .refine(({ record: { facts, published } }) => isIndividual(facts) || (published && isIndividual(published.facts)));
export type IndividualLine = z.infer<typeof IndividualLine>;

/** What staff alone see of one record that has a line of its own in the open part. */
export const ConfidentialLine = z.discriminatedUnion('noun', [
  confidentialLine(coalitionKind),
  confidentialLine(helplineKind),
  z.strictObject({ noun: z.literal(memberKind.noun), id: z.string(), confidential: MemberConfidential }),
  confidentialLine(organisationKind),
  confidentialLine(pageKind),
  confidentialLine(resourceKind),
  confidentialLine(sectionKind),
  confidentialLine(statementKind),
  confidentialLine(synonymKind),
  confidentialLine(topicKind),
]);
export type ConfidentialLine = z.infer<typeof ConfidentialLine>;

/** What a record of a noun keeps confidential where nobody said anything. */
export function emptyConfidential(noun: string): Readonly<Record<string, unknown>> {
  if (noun === memberKind.noun) return { contact: null, note: null };
  if (noun === coalitionKind.noun) return { mailSender: null, checkpointReaders: [], note: null };
  return { note: null };
}

function isIndividual({ kind }: MemberFacts): boolean {
  return kind === 'individual';
}

function openLine<Facts, Text, Confidential>(kind: RecordKind<string, Facts, Text, Confidential>) {
  return z.strictObject({ record: recordSchema(kind).omit({ confidential: true }), ...RecordSurroundings.shape });
}

function confidentialLine<const Noun extends string, Facts, Text, Confidential>(
  kind: RecordKind<Noun, Facts, Text, Confidential>,
) {
  return z.strictObject({ noun: z.literal(kind.noun), id: z.string(), confidential: kind.Confidential });
}
