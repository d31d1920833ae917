import { statementKind } from '@coalition/domain/statements';
import { languages } from '@coalition/domain/values';
import { pagesByDigest } from '../media/reading/medium-text.store.ts';
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
  searchDocuments: async (db, { published }) => {
    const { attachments } = published.facts;
    const digests = attachments.map(({ sha256 }) => sha256);
    const pages = await pagesByDigest(db, digests);
    return languages.flatMap((language) => {
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
          attached: attachments.map(({ name, sha256 }) => ({
            name: name[language],
            sha256,
            text: (pages.get(sha256) ?? []).join('\n'),
          })),
        },
      ];
    });
  },
});
