import { coalitionKind } from '@coalition/domain/coalition';
import { helplineKind } from '@coalition/domain/helplines';
import { memberKind } from '@coalition/domain/members';
import { organisationKind } from '@coalition/domain/organisations';
import { pageKind } from '@coalition/domain/pages';
import { resourceKind, sectionKind, synonymKind } from '@coalition/domain/resources';
import type { RecordKind } from '@coalition/domain/revisions';
import { statementKind } from '@coalition/domain/statements';
import { topicKind } from '@coalition/domain/topics';
import type { EachLanguage, Language } from '@coalition/domain/values';
import { coalitionFields } from '#lib/coalition/coalition-fields.words.ts';
import type { ChoiceNames } from '#lib/fields/describe-field.ts';
import type { FieldWords, FieldWordsByPath } from '#lib/fields/field-words.ts';
import { partWords } from '#lib/fields/part.words.ts';
import { channelVariants, helplineFields } from '#lib/helplines/helpline-fields.words.ts';
import { memberChoices, memberFields, memberVariants } from '#lib/members/member-fields.words.ts';
import { organisationFields } from '#lib/organisations/organisation-fields.words.ts';
import { pageChoices, pageFields, quotationVariants } from '#lib/pages/page-fields.words.ts';
import { resourceChoices, resourceFields, sectionFields, synonymFields } from '#lib/resources/resource-fields.words.ts';
import type { Noun } from '#lib/revisions/noun.ts';
import type { RecordForms } from '#lib/revisions/record-draft.ts';
import { recordFields } from '#lib/revisions/record-fields.ts';
import { statementChoices, statementFields } from '#lib/statements/statement-fields.words.ts';
import { topicFields } from '#lib/topics/topic-fields.words.ts';

type AnyKind = RecordKind<string, unknown, unknown, unknown>;

/** A noun's form: its rules, its fields and what they are called. */
export interface NounForms extends RecordForms {
  words: FieldWordsByPath;
  variants: Readonly<Record<string, EachLanguage<string>>>;
}

function formsOf(
  kind: AnyKind,
  words: FieldWordsByPath,
  more: { choices?: ChoiceNames[]; variants?: NounForms['variants'] } = {},
): NounForms {
  return { kind, fields: recordFields(kind, more.choices ?? []), words, variants: more.variants ?? {} };
}

/** The form of each noun. */
export const nounForms: Readonly<Record<Noun, NounForms>> = {
  coalition: formsOf(coalitionKind, coalitionFields, { choices: memberChoices }),
  helplines: formsOf(helplineKind, helplineFields, { variants: channelVariants }),
  members: formsOf(memberKind, memberFields, { choices: memberChoices, variants: memberVariants }),
  organisations: formsOf(organisationKind, organisationFields),
  pages: formsOf(pageKind, pageFields, { choices: pageChoices, variants: quotationVariants }),
  resources: formsOf(resourceKind, resourceFields, { choices: resourceChoices }),
  sections: formsOf(sectionKind, sectionFields),
  statements: formsOf(statementKind, statementFields, { choices: statementChoices }),
  synonyms: formsOf(synonymKind, synonymFields, { choices: resourceChoices }),
  topics: formsOf(topicKind, topicFields),
};

/** The words of a field: the noun's own, or those of a part that means the same everywhere. @param path without places in lists */
export function fieldWordsAt({ words }: Pick<NounForms, 'words'>, path: string): FieldWords | undefined {
  return words[path] ?? partWords[path.slice(path.lastIndexOf('.') + 1)];
}

/** What a field is called; its own name where nobody has named it. */
export function labelAt(forms: Pick<NounForms, 'words'>, path: string, language: Language): string {
  return fieldWordsAt(forms, path)?.label[language] ?? path;
}

/** What helps to fill in a field; null where nothing needs saying. @param schemaHint the schema's own, in English */
export function hintAt(
  forms: Pick<NounForms, 'words'>,
  path: string,
  about: { language: Language; schemaHint: string | null },
): string | null {
  const hint = fieldWordsAt(forms, path)?.hint;
  return about.language === 'fr' ? (hint?.fr ?? null) : (hint?.en ?? about.schemaHint);
}
