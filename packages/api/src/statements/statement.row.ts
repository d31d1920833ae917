import { statementKind } from '@coalition/domain/statements';
import { languages } from '@coalition/domain/values';
import { officeRow } from '../revisions/records/office-row.ts';
import { holdAttachments } from './hold-attachments.ts';
import { followRelease, mayRelease } from './release-version.ts';

/** Statements as the api serves them: the two languages are one text, so they become public together. */
export const statementRow = officeRow({
  kind: statementKind,
  mayPublish: mayRelease,
  afterWrite: async (office, db, write) => {
    const held = await holdAttachments(db, write.after.facts);
    return held.ok ? followRelease(office, db, write) : held;
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
