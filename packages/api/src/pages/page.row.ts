import { pageKind } from '@coalition/domain/pages';
import { languages } from '@coalition/domain/values';
import { officeRow } from '../revisions/records/office-row.ts';

/** The words of the site's pages as the api serves them. */
export const pageRow = officeRow({
  kind: pageKind,
  searchDocuments: async (_db, { published }) =>
    languages.flatMap((language) => {
      const text = published.texts[language]?.text;
      if (!text) return [];
      const body = [text.description, text.lead ?? '', text.body ?? ''].join(' ');
      return [
        {
          language,
          title: text.title,
          body,
          subjects: '',
          facets: [`key:${published.facts.key}`],
          sectionPosition: 0,
          position: 0,
          issued: null,
        },
      ];
    }),
});
