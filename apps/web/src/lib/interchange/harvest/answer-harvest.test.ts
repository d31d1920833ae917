import { HarvestMoment } from '@coalition/domain/interchange';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { findAll, readXml, type ReadElement } from '../xml.examples.ts';
import { answerHarvest } from './answer-harvest.ts';
import { exampleId, exampleLibrary } from './library.examples.ts';

let library: ReturnType<typeof exampleLibrary>;
beforeEach(() => {
  library = exampleLibrary();
  for (let number = 1; number <= 250; number += 1) library.publish(number);
});

const ask = async (query: string): Promise<ReadElement> =>
  readXml(await answerHarvest(library.source, [...new URLSearchParams(query)]));
const errorsOf = (answer: ReadElement) => findAll(answer, 'error').map(({ attributes }) => attributes['code']);
const textsOf = (answer: ReadElement, name: string) => findAll(answer, name).map(({ text }) => text);
const identifierOf = (number: number) => `oai:coalition.example:${exampleId(number)}`;

async function harvest(first: string, between: (page: number) => void = () => undefined): Promise<ReadElement[]> {
  const records: ReadElement[] = [];
  let query: string | null = first;
  for (let page = 0; query !== null; page += 1) {
    const answer = await ask(query);
    records.push(...findAll(answer, 'record'));
    const [token] = textsOf(answer, 'resumptionToken');
    query = token ? `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}` : null;
    between(page);
  }
  return records;
}

describe('a harvester', () => {
  it('learns who keeps the library and how', async () => {
    const answer = await ask('verb=Identify');
    expect(textsOf(answer, 'repositoryName')).toEqual(['The coalition & friends']);
    expect(textsOf(answer, 'adminEmail')).toEqual(['contact@coalition.example']);
    expect(textsOf(answer, 'deletedRecord')).toEqual(['persistent']);
    expect(textsOf(answer, 'sampleIdentifier')).toHaveLength(1);
  });

  it('is told of no address where the coalition has published none', async () => {
    const source = { ...library.source, adminEmails: [] };
    const answer = readXml(await answerHarvest(source, [['verb', 'Identify']]));
    expect(textsOf(answer, 'adminEmail')).toEqual([]);
  });

  it('gets every live item once and every withdrawn one as deleted, while items come and go', async () => {
    const records = await harvest('verb=ListRecords&metadataPrefix=oai_dc', (page) => {
      if (page > 1) return;
      library.publish(300 + page);
      library.withdraw(1 + page * 200);
    });
    const byState = (status: string | undefined) =>
      findAll({ name: '', attributes: {}, text: '', children: records }, 'header')
        .filter(({ attributes }) => attributes['status'] === status)
        .flatMap((header) => textsOf(header, 'identifier'));
    const deleted = byState('deleted');
    expect(deleted.sort()).toEqual([identifierOf(1), identifierOf(201)]);
    const live = byState(undefined).filter((identifier) => !deleted.includes(identifier));
    expect(live).toHaveLength(250);
    expect(new Set(live).size).toBe(250);
    expect(live).toContain(identifierOf(301));
  });

  it('is told how far it is, and that it is at the end', async () => {
    const [first] = findAll(await ask('verb=ListIdentifiers&metadataPrefix=oai_dc'), 'resumptionToken');
    expect(first?.attributes).toMatchObject({ completeListSize: '250', cursor: '0' });
    const later = await ask(`verb=ListIdentifiers&resumptionToken=${encodeURIComponent(first?.text ?? '')}`);
    expect(findAll(later, 'resumptionToken')[0]?.attributes).toMatchObject({ completeListSize: '250', cursor: '10' });
    expect(findAll(later, 'header')).toHaveLength(100);
    expect(findAll(later, 'metadata')).toEqual([]);
  });

  it.each([
    ['', ['badVerb']],
    ['verb=Grab', ['badVerb']],
    ['verb=Identify&verb=Identify', ['badVerb']],
    ['verb=toString', ['badVerb']],
    ['verb=Identify&identifier=x', ['badArgument']],
    ['verb=ListRecords', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02&until=2026-03-03T00:00:00Z', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-02', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-03&until=2026-03-02', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=%20', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=a%20b', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=marc', ['cannotDisseminateFormat']],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=nothing:here', ['noRecordsMatch']],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=type:book', ['noRecordsMatch']],
    ['verb=ListRecords&metadataPrefix=oai_dc&until=2020-01-01', ['noRecordsMatch']],
    ['verb=ListRecords&resumptionToken=made.up', ['badResumptionToken']],
    ['verb=ListSets&resumptionToken=made.up', ['badResumptionToken']],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:coalition.example:1', ['idDoesNotExist']],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:1', ['idDoesNotExist']],
    ['verb=GetRecord&identifier=x', ['badArgument']],
    ['verb=ListMetadataFormats&identifier=x', ['idDoesNotExist']],
  ])('that asks %j is told %j', async (query, codes) => {
    const answer = await ask(query);
    expect(errorsOf(answer)).toEqual(codes);
    const echoed = Object.keys(findAll(answer, 'request')[0]?.attributes ?? {});
    if (codes[0] === 'badVerb' || codes[0] === 'badArgument') expect(echoed).toEqual([]);
    else expect(echoed).toContain('verb');
  });

  it('cannot make up, change or take elsewhere a token, nor keep it for ever', async () => {
    const [token] = textsOf(await ask('verb=ListRecords&metadataPrefix=oai_dc'), 'resumptionToken');
    const [said = '', signature = ''] = (token ?? '').split('.');
    const later = { ...library.source, now: HarvestMoment.parse('2026-03-09T15:00:00Z') };
    const forged = Buffer.from(said, 'base64url').toString().replace('"after":10', '"after":0');
    const tokens = [`${said}.`, `${said}.${signature}x`, `${Buffer.from(forged).toString('base64url')}.${signature}`];
    for (const bad of tokens)
      expect(errorsOf(await ask(`verb=ListRecords&resumptionToken=${bad}`))).toEqual(['badResumptionToken']);
    expect(errorsOf(await ask(`verb=ListIdentifiers&resumptionToken=${token ?? ''}`))).toEqual(['badResumptionToken']);
    const old = await answerHarvest(later, [
      ['verb', 'ListRecords'],
      ['resumptionToken', token ?? ''],
    ]);
    expect(errorsOf(readXml(old))).toEqual(['badResumptionToken']);
  });

  it('always gets a well-formed answer, whatever it asks and whatever an item is called', async () => {
    const word = fc.oneof(
      fc.constantFrom('verb', 'ListRecords', 'GetRecord', 'metadataPrefix', 'oai_dc', 'set', 'identifier', 'from'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { maxLength: 5 }), word, async (given, title) => {
        library.publish(1, title);
        expect(readXml(await answerHarvest(library.source, given)).name).toBe('OAI-PMH');
      }),
      { numRuns: 200 },
    );
    expect(errorsOf(await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifierOf(1)}`))).toEqual([]);
  });
});
