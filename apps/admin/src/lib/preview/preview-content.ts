import {
  isSameContent,
  textDigest,
  type LanguageVersion,
  type Origin,
  type PublishedContent,
  type RecordKind,
} from '@coalition/domain/revisions';
import { languages, otherLanguage, type Digest, type EachLanguage, type Language } from '@coalition/domain/values';
import { isBlank, valueOf, type Draft } from '#lib/fields/draft.ts';
import { keptDraft } from '#lib/fields/draft-json.ts';
import { readAt } from '#lib/fields/draft-path.ts';
import type { Opening } from '#lib/revisions/opened-record.ts';
import { draftOfRecord, type RecordForms } from '#lib/revisions/record-draft.ts';

/** A record as visitors would see it if it were published now, with what the asker typed and did not save. */
export interface PreviewContent<Facts, Text> {
  id: string;
  published: PublishedContent<Facts, Text>;
  /** Something typed is not right yet, so that what was saved is shown in its place. */
  isPartly: boolean;
}

type Kind<Facts, Text> = Pick<RecordKind<string, Facts, Text, unknown>, 'Facts' | 'Text'>;

/** Lays what was typed over what is saved, part by part: a part that its schema does not accept stays as saved. */
export async function previewContent<Facts, Text>(
  kind: Kind<Facts, Text>,
  forms: RecordForms,
  opening: Opening,
): Promise<PreviewContent<Facts, Text>> {
  const { record, workingCopy } = opening;
  const saved = draftOfRecord(forms, record);
  const draft = keptDraft(workingCopy?.content, saved) ?? saved;
  const facts = kind.Facts.safeParse(valueOf(forms.fields.facts, readAt(draft, ['facts'])));
  const texts = {
    en: textOfDraft(kind, forms, readAt(draft, ['texts', 'en'])),
    fr: textOfDraft(kind, forms, readAt(draft, ['texts', 'fr'])),
  };
  const shown = (language: Language): Text | null =>
    texts[language] === 'wrong' ? savedText(kind, record.texts[language]) : texts[language];
  return {
    id: record.id,
    published: {
      slugs: record.slugs,
      sources: record.sources,
      facts: facts.success ? facts.data : kind.Facts.parse(record.facts),
      texts: await publishedTexts(record, { en: shown('en'), fr: shown('fr') }),
    },
    isPartly: !facts.success || languages.some((language) => texts[language] === 'wrong'),
  };
}

function textOfDraft<Facts, Text>(
  kind: Kind<Facts, Text>,
  { fields }: RecordForms,
  draft: Draft,
): Text | null | 'wrong' {
  const text = readAt(draft, ['text']);
  if (isBlank(text)) return null;
  const parsed = kind.Text.safeParse(valueOf(fields.text, text));
  return parsed.success ? parsed.data : 'wrong';
}

function savedText<Facts, Text>(kind: Kind<Facts, Text>, version: LanguageVersion<unknown>): Text | null {
  return version.state === 'absent' ? null : kind.Text.parse(version.text);
}

async function publishedTexts<Text>(
  record: Opening['record'],
  texts: EachLanguage<Text | null>,
): Promise<PublishedContent<unknown, Text>['texts']> {
  const digests = { en: await textDigest(texts.en), fr: await textDigest(texts.fr) };
  const version = (language: Language): PublishedContent<unknown, Text>['texts']['en'] => {
    const [text, stored] = [texts[language], record.texts[language]];
    if (text === null) return null;
    const origin = originOf(stored, text, digests[otherLanguage(language)]);
    return { origin, text, digest: digests[language] };
  };
  return { en: version('en'), fr: version('fr') };
}

/** A translation typed anew is taken as made from the other language as it stands beside it. */
function originOf(stored: LanguageVersion<unknown>, text: unknown, source: Digest): Origin {
  if (stored.state === 'absent' || stored.origin.kind === 'original') return { kind: 'original' };
  return { kind: 'translation', of: isSameContent(stored.text, text) ? stored.origin.of : source };
}
