import { topicKind } from '@coalition/domain/topics';
import { languages } from '@coalition/domain/values';
import { officeRow } from '../revisions/records/office-row.ts';

/** The vocabulary of subjects as the api serves it. */
export const topicRow = officeRow({
  kind: topicKind,
  searchDocuments: async (_db, { published }) =>
    languages.flatMap((language) => {
      const text = published.texts[language]?.text;
      if (!text) return [];
      const body = [text.definition ?? '', ...text.synonyms].join(' ');
      return [
        { language, title: text.name, body, subjects: '', facets: [], sectionPosition: 0, position: 0, issued: null },
      ];
    }),
});
