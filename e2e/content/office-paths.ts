import type { Page } from '@playwright/test';
import { visited } from '../environment.ts';

/** Every kind of page of the office: its lists, one record of each noun, a new one, its history, and the rest. */
export async function officePaths(page: Page): Promise<string[]> {
  const nouns = ['resources', 'sections', 'topics', 'organisations', 'helplines', 'pages'];
  const records: string[] = [];
  for (const noun of nouns) {
    await page.goto(`${visited.admin}/records/${noun}`);
    records.push((await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')) ?? '');
  }
  await page.goto(`${visited.admin}/records/coalition`);
  records.push(new URL(page.url()).pathname);
  const [first = ''] = records;
  const lists = [...nouns, 'members', 'statements'].map((noun) => `/records/${noun}`);
  const others = [
    '/',
    '/staff',
    '/audit',
    '/account',
    '/endorsements',
    '/imports',
    '/exports',
    '/releases',
    '/ledger',
    '/links',
    '/mail',
    '/media',
    '/records/members/new',
    '/records/statements/new',
    '/records/helplines/new',
  ];
  return [
    ...others,
    ...lists,
    ...records,
    `${first}/revisions`,
    `/preview${first.replace('/records', '')}/en`,
    `/records/resources?q=nothing+like+this`,
  ];
}
