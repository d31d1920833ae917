import type { ConformanceFinding } from '../../packages/domain/src/interchange/index.ts';
import { findAll, findingsOf, readXml, textsOf, visit, type XmlNode } from './visit.ts';

const errorCases = [
  ['verb=Nonsense', 'badVerb'],
  ['verb=Identify&verb=Identify', 'badVerb'],
  ['verb=ListRecords', 'badArgument'],
  ['verb=Identify&more=1', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=nonsense', 'cannotDisseminateFormat'],
  ['verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01', 'noRecordsMatch'],
  ['verb=ListRecords&resumptionToken=made-up', 'badResumptionToken'],
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:nobody.example:1', 'idDoesNotExist'],
] as const;

/** Looks at the harvest: who keeps it, every record page by page, sets, and what wrong questions are told. @source OAI-PMH 2.0 */
export async function checkHarvest(site: string): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('OAI-PMH 2.0');
  const ask = async (query: string): Promise<XmlNode | null> => {
    const answer = await visit(`${site}/oai?${query}`);
    const root = answer && readXml(answer.text);
    const isDocument = typeof root === 'object' && root?.name === 'OAI-PMH' && answer?.status === 200;
    if (!isDocument)
      must(`answers ${query.slice(0, 60)}`, false, typeof root === 'string' ? root : String(answer?.status));
    return isDocument ? root : null;
  };
  const identify = await ask('verb=Identify');
  if (!identify) return findings;
  must('is reached, and well-formed', true);
  const isSaid = (name: string, fits: RegExp) => fits.test(textsOf(identify, name)[0] ?? '');
  must('speaks version 2.0', isSaid('protocolVersion', /^2\.0$/));
  must('keeps deletions for ever', isSaid('deletedRecord', /^persistent$/));
  must('tells seconds', isSaid('granularity', /^YYYY-MM-DDThh:mm:ssZ$/));
  must('names its own address', textsOf(identify, 'baseURL')[0] === `${site}/oai`, textsOf(identify, 'baseURL')[0]);
  must('names whom to write to', isSaid('adminEmail', /^\S+@\S+\.\S+$/), 'the coalition has published no address yet');
  const formats = await ask('verb=ListMetadataFormats');
  must('offers Dublin Core', formats !== null && textsOf(formats, 'metadataPrefix').includes('oai_dc'));
  const sets = await ask('verb=ListSets');
  const names = sets ? textsOf(sets, 'setSpec') : [];
  must('lists its sets, each once', names.length > 0 && new Set(names).size === names.length);
  for (const [query, code] of errorCases) {
    const answer = await ask(query);
    const codes = answer ? findAll(answer, 'error').map(({ attributes }) => attributes['code']) : [];
    must(`tells a wrong question what is wrong: ${code}`, codes.includes(code), codes.join());
  }
  return [...findings, ...(await checkRecords(ask))];
}

const pagesMax = 2_000;

async function checkRecords(ask: (query: string) => Promise<XmlNode | null>): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('OAI-PMH 2.0');
  const headers: XmlNode[] = [];
  let [isWhole, isDated, size]: [boolean, boolean, number | null] = [true, true, null];
  let query: string | null = 'verb=ListRecords&metadataPrefix=oai_dc';
  for (let page = 0; query !== null && page < pagesMax; page += 1) {
    const answer = await ask(query);
    if (!answer) break;
    for (const record of findAll(answer, 'record')) {
      const header = findAll(record, 'header')[0];
      if (!header) continue;
      headers.push(header);
      const isDeleted = header.attributes['status'] === 'deleted';
      if (findAll(record, 'dc:title').length > 0 === isDeleted) isWhole = false;
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(textsOf(header, 'datestamp')[0] ?? '')) isDated = false;
    }
    const [token] = findAll(answer, 'resumptionToken');
    if (token?.attributes['completeListSize']) size ??= Number(token.attributes['completeListSize']);
    query = token?.text ? `verb=ListRecords&resumptionToken=${encodeURIComponent(token.text)}` : null;
  }
  const ids = headers.flatMap((header) => textsOf(header, 'identifier'));
  must('gives records', ids.length > 0);
  must(
    'gives each record once',
    new Set(ids).size === ids.length,
    `${String(ids.length - new Set(ids).size)} repeated`,
  );
  must('gives what stands with a title, and what was taken back without', isWhole);
  must('dates every record to the second', isDated);
  must(
    'gives as many as it said',
    size === null || size === ids.length,
    `${String(size)} said, ${String(ids.length)} given`,
  );
  return findings;
}
