import { languages } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { pathOf, type PageName } from '#lib/addresses.ts';
import { machineWords } from '#lib/interchange/machine.words.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

const sections = ['library', 'statements', 'members', 'data', 'childrenAndYouth'] as const satisfies PageName[];

/** What stands where, for programs that read words. @source llmstxt.org */
export const GET: RequestHandler = async () => {
  const [{ name }, french] = await Promise.all([
    api().coalition.find.query({ language: 'en' }),
    api().coalition.find.query({ language: 'fr' }),
  ]);
  const { origin } = settings;
  const lines = sections.flatMap((section) => [
    '',
    `## ${languages.map((language) => machineWords[language].sections[section].heading).join(' · ')}`,
    '',
    ...languages.map((language) => {
      const { heading, note } = machineWords[language].sections[section];
      return `- [${heading}](${origin}${pathOf(section, language)}): ${note}`;
    }),
  ]);
  const optional = [
    '',
    '## Optional',
    '',
    `- [OpenAPI](${origin}/api/openapi.json): ${machineWords.en.api}`,
    `- [OAI-PMH](${origin}/oai?verb=Identify): ${machineWords.en.harvest}`,
    `- [Sitemap](${origin}/sitemap.xml)`,
    '',
  ];
  const title = [...new Set([name.text, french.name.text])].join(' · ');
  const summary = languages.map((language) => machineWords[language].summary).join(' · ');
  const text = [`# ${title}`, '', `> ${summary}`, ...lines, ...optional].join('\n');
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'access-control-allow-origin': '*' },
  });
};
