import type { Medium } from '@coalition/domain/media';
import { LanguageTag, otherLanguage, type Language, type Phrase } from '@coalition/domain/values';
import { fileInWords } from '@coalition/ui/media/file-in-words.ts';
import { mediaWords } from '#lib/media/media.words.ts';

/** What a file is called: as staff say, else as its giver's computer did. */
export function mediumName({ about, fileName }: Pick<Medium, 'about' | 'fileName'>, language: Language): Phrase {
  const other = otherLanguage(language);
  const own = about.name[language] ?? fileName;
  const text = own ?? about.name[other] ?? mediaWords[language].nameless;
  return { text, language: LanguageTag.parse(own === null && about.name[other] !== null ? other : language) };
}

/** A file as it stands in a list to choose from: its name, what it is, how large. */
export function mediumInWords(medium: Medium, language: Language): Phrase {
  const name = mediumName(medium, language);
  return { ...name, text: `${name.text} (${fileInWords(medium, language)})` };
}
