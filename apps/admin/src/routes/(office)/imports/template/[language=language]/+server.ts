import { importTemplate } from '@coalition/domain/imports';
import { Language } from '@coalition/domain/values';
import type { RequestHandler } from './$types';

const names = { en: 'library-items.csv', fr: 'documents.csv' } as const;

/** The empty table to fill in, with a mark by which spreadsheets know its letters. */
export const GET: RequestHandler = ({ params }) => {
  const language = Language.parse(params.language);
  return new Response(`\uFEFF${importTemplate(language)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${names[language]}"`,
    },
  });
};
