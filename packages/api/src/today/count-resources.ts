import type { ResourceFacts, ResourceText } from '@coalition/domain/resources';
import type { PublicationStatus } from '@coalition/domain/revisions';
import { checkAge, type CalendarDay, type CheckAge, type Language } from '@coalition/domain/values';
import type { ListedRecord } from '../revisions/records/list-records.ts';

type Resource = ListedRecord<ResourceFacts, ResourceText>;

/** Items of one section: how many in each state, and how many of the public ones can be read in each language. */
export interface SectionCount {
  /** The section's id. */
  section: string;
  byStatus: Partial<Record<PublicationStatus, number>>;
  public: number;
  publicIn: Record<Language, number>;
}

/** The library in numbers, for the plots of the office's first page. */
export interface LibraryCounts {
  /** In no order; the sections' own order is the reader's to apply. */
  sections: SectionCount[];
  checks: Record<CheckAge, number>;
  /** By country or area, without provinces; the most items first. */
  countries: { region: string; count: number }[];
}

/** Counts items by section and state, by language, by the age of the last check and by country. Those that were withdrawn or merged count as a state only. */
export function countResources(resources: readonly Resource[], today: CalendarDay): LibraryCounts {
  const standing = resources.filter(({ publication: { status } }) => status !== 'withdrawn' && status !== 'merged');
  return {
    sections: sectionCounts(resources),
    checks: checkCounts(standing, today),
    countries: countryCounts(standing),
  };
}

function sectionCounts(resources: readonly Resource[]): SectionCount[] {
  const bySection = Map.groupBy(resources, ({ facts }) => facts.section);
  return [...bySection].map(([section, members]) => {
    const shown = members.filter(({ publicIn }) => publicIn.length > 0);
    const byStatus: SectionCount['byStatus'] = {};
    for (const { publication } of members) byStatus[publication.status] = (byStatus[publication.status] ?? 0) + 1;
    const readable = (language: Language): number => shown.filter(({ publicIn }) => publicIn.includes(language)).length;
    return { section, byStatus, public: shown.length, publicIn: { en: readable('en'), fr: readable('fr') } };
  });
}

function checkCounts(resources: readonly Resource[], today: CalendarDay): Record<CheckAge, number> {
  const counts = { never: 0, within_30_days: 0, within_90_days: 0, within_a_year: 0, older: 0 };
  for (const { sources } of resources) counts[checkAge(sources['address']?.checkedOn ?? null, today)] += 1;
  return counts;
}

function countryCounts(resources: readonly Resource[]): { region: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { facts } of resources) {
    for (const region of new Set(
      facts.places.map((place) => place.slice(0, place.startsWith('CA-') ? 2 : undefined)),
    )) {
      counts.set(region, (counts.get(region) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([region, count]) => ({ region, count }))
    .sort((one, other) => other.count - one.count || one.region.localeCompare(other.region));
}
