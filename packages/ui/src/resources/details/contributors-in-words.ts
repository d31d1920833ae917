import { citedName, spokenName } from '@coalition/domain/citations';
import type { ResourceCardView } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';
import { listInWords } from '../../values/language.words.ts';
import { resourceWords } from '../resource.words.ts';

type Contributors = Pick<ResourceCardView, 'contributors' | 'contributorsIncomplete'>;

/**
 * Who made an item, each name as it is spoken (a comma in the record only says where the family name ends), for one role at a time.
 *
 * @param role authors unless another is asked for
 * @returns empty when nobody is known in that role
 */
export function contributorsInWords(
  { contributors, contributorsIncomplete }: Contributors,
  language: Language,
  role: ResourceCardView['contributors'][number]['role'] = 'author',
): string {
  const names = contributors
    .filter((contributor) => contributor.role === role)
    .map((maker) => spokenName(citedName(maker)));
  if (names.length === 0) return '';
  if (contributorsIncomplete && role === 'author') return `${names.join(', ')} ${resourceWords[language].andOthers}`;
  return listInWords(names, language);
}
