import type { ConformanceFinding } from '../../packages/domain/src/interchange/index.ts';
import { parsed } from './check-feeds.ts';
import { askWhere, findAll, findingsOf, readXml, textsOf, visit } from './visit.ts';

/** Looks at what tells programs where things are: sitemap, robots, searches, catalogue, contact. */
export async function checkDiscovery(site: string): Promise<ConformanceFinding[]> {
  const found = [await checkSitemap(site), await checkSearch(site), await checkFiles(site)];
  return found.flat();
}

async function checkSitemap(site: string): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Sitemap 0.9');
  const first = readXml((await visit(`${site}/sitemap.xml`))?.text ?? '');
  if (typeof first === 'string') {
    must('is well-formed', false, first);
    return findings;
  }
  const files =
    first.name === 'sitemapindex' ? await Promise.all(textsOf(first, 'loc').map((file) => visit(file))) : [];
  const roots = first.name === 'sitemapindex' ? files.map((file) => readXml(file?.text ?? '')) : [first];
  const urls = roots.flatMap((root) => (typeof root === 'string' ? [] : findAll(root, 'url')));
  must('is well-formed, with pages in it', roots.every((root) => typeof root === 'object') && urls.length > 0);
  const locs = urls.flatMap((url) => textsOf(url, 'loc'));
  must('names each page once', new Set(locs).size === locs.length);
  const twins = urls.every((url) =>
    findAll(url, 'xhtml:link').every(({ attributes }) => locs.includes(attributes['href'] ?? '')),
  );
  must('names the twin of every page, which names it too', twins);
  const step = Math.max(1, Math.floor(locs.length / 20));
  for (const loc of locs.filter((_loc, place) => place % step === 0)) findings.push(...(await checkPage(site, loc)));
  return findings;
}

/** A page of the sitemap: it stands there under its own address, and says its languages in its head and header alike. */
async function checkPage(site: string, loc: string): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Sitemap 0.9');
  const page = await visit(loc);
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(page?.text ?? '')?.[1];
  const isOpen =
    page?.status === 200 && canonical === loc && !page.text.includes('<meta name="robots" content="noindex"');
  const path = loc.slice(site.length);
  must(`leads to a page that stands there: ${path}`, isOpen, `${String(page?.status)} ${canonical ?? ''}`);
  const inHead = (page?.text ?? '').matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g);
  const inHeader = (page?.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="alternate"; hreflang="([\w-]+)"/g);
  const [head, header] = [
    Array.from(inHead, ([, tag, href]) => `${tag ?? ''} ${href ?? ''}`),
    Array.from(inHeader, ([, href, tag]) => `${tag ?? ''} ${href ?? ''}`),
  ];
  must(`names its languages in head and header: ${path}`, head.length === 3 && head.join() === header.join());
  return findings;
}

async function checkSearch(site: string): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('OpenSearch 1.1');
  for (const language of ['en', 'fr']) {
    const root = readXml((await visit(`${site}/opensearch-${language}.xml`))?.text ?? '');
    const isDescription = typeof root === 'object' && root.name === 'OpenSearchDescription';
    must(`opensearch-${language}.xml is well-formed`, isDescription);
    if (!isDescription) continue;
    must(`opensearch-${language}.xml has a short name`, (textsOf(root, 'ShortName')[0] ?? '').length <= 16);
    const templates = findAll(root, 'Url').map(({ attributes }) => attributes['template'] ?? '');
    must(
      `opensearch-${language}.xml can be searched with`,
      templates.some((template) => template.includes('{searchTerms}')),
    );
    const suggested = await visit(`${site}/${language}/suggest?q=a`);
    const body = parsed(suggested?.text);
    must(`/${language}/suggest answers with lists`, Array.isArray(body) && body.length === 4 && Array.isArray(body[1]));
    must(`/${language}/suggest is kept nowhere`, suggested?.headers.get('cache-control') === 'no-store');
  }
  return findings;
}

async function checkFiles(site: string): Promise<ConformanceFinding[]> {
  const { findings, must, should } = findingsOf('Discovery');
  const robots = await visit(`${site}/robots.txt`);
  must('robots.txt names the sitemap', robots?.text.includes(`Sitemap: ${site}/sitemap.xml`) === true);
  const llms = await visit(`${site}/llms.txt`);
  must('llms.txt begins with a name', llms?.text.startsWith('# ') === true);
  const catalogue = await visit(`${site}/.well-known/api-catalog`);
  must(
    'api-catalog is a linkset',
    catalogue?.headers.get('content-type')?.startsWith('application/linkset+json') === true,
  );
  const home = await visit(`${site}/en`);
  must('pages name the description of the API', home?.headers.get('link')?.includes('rel="service-desc"') === true);
  must('pages set no cookie', home?.headers.get('set-cookie') === null);
  const slashed = await askWhere(`${site}/en/about/`);
  const isLed = slashed?.status === 301 && slashed.location === '/en/about';
  must('an address that is another now leads there for good', isLed, String(slashed?.status));
  const security = await visit(`${site}/.well-known/security.txt`);
  const expires = /^Expires: (.+)$/m.exec(security?.text ?? '')?.[1];
  should('security.txt names whom to tell of a fault', security?.status === 200, 'the coalition has named nobody yet');
  if (security?.status === 200)
    must('security.txt is in force for a month at least', Date.parse(expires ?? '') > Date.now() + 30 * 86_400_000);
  return findings;
}
