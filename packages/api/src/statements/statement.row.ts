import { LanguageAbsent, LanguagesApart } from '@coalition/domain/revisions';
import { statementKind } from '@coalition/domain/statements';
import { fail, languages, ok } from '@coalition/domain/values';
import { officeRow } from '../revisions/records/office-row.ts';

/** Statements as the api serves them: the two languages are one text, so they become public together. */
export const statementRow = officeRow({
  kind: statementKind,
  mayPublish: (record, act) => {
    const absent = languages.find((language) => record.texts[language].state === 'absent');
    if (absent) return fail(LanguageAbsent({ language: absent }));
    return languages.every((language) => act.languages.includes(language)) ? ok(null) : fail(LanguagesApart({}));
  },
  searchDocuments: async (_db, { published }) =>
    languages.flatMap((language) => {
      const text = published.texts[language]?.text;
      if (!text) return [];
      return [
        {
          language,
          title: text.title,
          body: text.body,
          subjects: '',
          facets: [`kind:${published.facts.kind}`],
          sectionPosition: 0,
          position: 0,
          issued: published.facts.issuedOn,
        },
      ];
    }),
});
