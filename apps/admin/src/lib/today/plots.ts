import type { Today } from '@coalition/api/client';
import { regionName, type Language } from '@coalition/domain/values';
import { foreignLang, languageName } from '@coalition/ui/values/language.words.ts';
import { recordWords } from '#lib/revisions/record.words.ts';
import { todayWords } from './today.words.ts';

const list = (parameters: Record<string, string>): string =>
  `/records/resources?${new URLSearchParams(parameters).toString()}`;
const statuses = ['published', 'draft', 'in_review', 'scheduled', 'withdrawn'] as const;
const inkOfStatus = { published: 1, draft: 2, in_review: 3, scheduled: 3, withdrawn: 4 } as const;
const ages = ['within_30_days', 'within_90_days', 'within_a_year', 'older', 'never'] as const;
const inkOfAge = { within_30_days: 1, within_90_days: 1, within_a_year: 3, older: 2, never: 2 } as const;

/** Items by section and state: a bar for each section, an empty one too. */
export function sectionBars({ sections, counts }: Today, language: Language) {
  return sections.map(({ id, name }) => {
    const byStatus = counts.sections.find(({ section }) => section === id)?.byStatus ?? {};
    return {
      label: name.text,
      lang: foreignLang(name.language, language),
      parts: statuses.map((status) => ({
        label: recordWords[language].statuses[status],
        count: byStatus[status] ?? 0,
        href: list({ section: id, status }),
        ink: inkOfStatus[status],
      })),
    };
  });
}

/** How many public items of each section can be read in English and in French. */
export function parityBars({ sections, counts }: Today, language: Language) {
  return sections.flatMap(({ id, name }) => {
    const section = counts.sections.find((count) => count.section === id);
    if (!section) return [];
    const part = (of: Language, ink: 1 | 3) => ({
      label: languageName(of, language),
      count: section.publicIn[of],
      href: list({ section: id, language: of }),
      ink,
    });
    return [{ label: name.text, lang: foreignLang(name.language, language), parts: [part('en', 1), part('fr', 3)] }];
  });
}

/** How long ago a person last checked each address. */
export function checkBars({ counts }: Today, language: Language) {
  return ages.map((age) => ({
    label: todayWords[language].ages[age],
    parts: [{ label: '', count: counts.checks[age], href: list({ checked: age }), ink: inkOfAge[age] }],
  }));
}

/** Items by country, the most first. */
export function countryBars({ counts }: Today, language: Language) {
  return counts.countries.map(({ region, count }) => ({
    label: regionName(region, language),
    parts: [{ label: '', count, href: list({ place: region }), ink: 1 as const }],
  }));
}
