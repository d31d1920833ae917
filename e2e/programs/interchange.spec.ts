import { spawnSync } from 'node:child_process';
import { checkApi } from '../../scripts/conformance/check-api.ts';
import { checkDiscovery } from '../../scripts/conformance/check-discovery.ts';
import { checkFeeds } from '../../scripts/conformance/check-feeds.ts';
import { checkHarvest } from '../../scripts/conformance/check-harvest.ts';
import { checkItems } from '../../scripts/conformance/check-items.ts';
import { visited } from '../environment.ts';
import { expect, test } from '../steps/quiet-page.ts';

/** A coalition that has published no address has none to give. */
const mayBeMissing = 'names whom to write to';

for (const [name, check] of Object.entries({ checkHarvest, checkApi, checkFeeds, checkItems, checkDiscovery })) {
  test(`what programs read holds what its standards ask: ${name}`, async () => {
    test.slow();
    const findings = await check(visited.web);
    expect(findings.length).toBeGreaterThan(5);
    const failing = findings.filter(
      ({ level, holds, check: what }) => level === 'must' && !holds && what !== mayBeMissing,
    );
    expect(failing).toEqual([]);
  });
}

/** Debian’s harvester, which knows nothing of ours. */
const harvester = `
  my $h = HTTP::OAI::Harvester->new(baseURL => $ARGV[0]);
  my %seen;
  my $r = $h->ListRecords(metadataPrefix => 'oai_dc', onRecord => sub { $seen{$_[0]->identifier}++ });
  die $r->message if $r->is_error;
  print join(',', scalar(keys %seen), scalar(grep { $_ > 1 } values %seen));`;

test('an independent harvester gets every item once', async ({ request }) => {
  const hasHarvester = spawnSync('perl', ['-MHTTP::OAI', '-e', '1']).status === 0;
  test.skip(!hasHarvester, 'HTTP::OAI (Debian’s libhttp-oai-perl) is not on this machine.');
  const page: unknown = await (await request.get('/api/v1/resources?limit=1&include=deleted')).json();
  const ran = spawnSync('perl', ['-MHTTP::OAI', '-e', harvester, `${visited.web}/oai`], { encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  const [items, repeated] = ran.stdout.split(',').map(Number);
  expect(page).toMatchObject({ total: items });
  expect(repeated).toBe(0);
});

test('a browser is told what to suggest, and a reader how to follow a search', async ({ page, request }) => {
  await page.goto('/fr/ressources?q=enfants');
  const follow = page.getByRole('link', { name: 'Suivre cette recherche' });
  const feed = await request.get((await follow.getAttribute('href')) ?? '');
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain('searchTerms="enfants"');
  const suggested: unknown = await (await request.get('/fr/suggest?q=sant')).json();
  expect(suggested).toMatchObject(['sant', expect.arrayContaining(['Santé']), {}, {}]);
});

test('caches are told when a reader’s languages chose the words of an answer', async ({ request }) => {
  const refusal = await request.get('/api/v1/nothing', { headers: { 'accept-language': 'fr' } });
  expect(refusal.headers()).toMatchObject({ 'content-language': 'fr', vary: 'accept-encoding, accept-language' });
});

test('what programs ask for and is not there says so in their words', async ({ request }) => {
  for (const path of ['/fr/ressources.atom?page=99', '/api/v2/resources', '/api/v1/nothing']) {
    const refusal = await request.get(path);
    expect(refusal.status(), path).toBe(404);
    expect(refusal.headers()['content-type'], path).toContain('application/problem+json');
  }
});
