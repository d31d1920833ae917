import {
  metadataPrefix,
  readHarvestRequest,
  tokenRefused,
  type HarvestError,
  type HarvestRequest,
} from '@coalition/domain/interchange';
import { element, xmlDocument } from '../xml.ts';
import { harvestRecord, idInIdentifier } from './harvest-record.ts';
import { listHarvest } from './list-harvest.ts';
import { identify, listSets } from './describe-repository.ts';
import type { Answer, HarvestSource } from './harvest-source.ts';

const namespaces = {
  xmlns: 'http://www.openarchives.org/OAI/2.0/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
} as const;

/**
 * Answers a harvester's question, errors too: the protocol wants a document for everything.
 *
 * @param given the arguments as they came, repeats too
 * @source OAI-PMH 2.0
 */
export async function answerHarvest(
  source: HarvestSource,
  given: readonly (readonly [string, string])[],
): Promise<string> {
  const request = readHarvestRequest(given);
  const answer: Answer = request.ok ? await answerTo(source, request.value) : { errors: request.failure };
  const errors = 'errors' in answer ? answer.errors : [];
  const isUnclear = errors.some(({ code }) => code === 'badVerb' || code === 'badArgument');
  const echoed = isUnclear ? {} : Object.fromEntries(given);
  return xmlDocument(
    element('OAI-PMH', namespaces, [
      element('responseDate', {}, answer.readAt ?? source.now),
      element('request', echoed, source.baseUrl),
      ...('errors' in answer
        ? answer.errors.map(({ code, message }) => element('error', { code }, message))
        : [answer.content]),
    ]),
  );
}

const unknownId: HarvestError = { code: 'idDoesNotExist', message: 'Nothing here has this identifier.' };

async function answerTo(source: HarvestSource, request: HarvestRequest): Promise<Answer> {
  switch (request.verb) {
    case 'Identify':
      return { content: await identify(source) };
    case 'ListMetadataFormats':
      return listFormats(source, request.identifier);
    case 'ListSets':
      return { content: await listSets(source) };
    case 'GetRecord': {
      const item = await itemNamed(source, request.identifier);
      return item === null
        ? { errors: [unknownId] }
        : { content: element('GetRecord', {}, [harvestRecord(item, source)]) };
    }
    case 'ListIdentifiers':
    case 'ListRecords':
      return (await listHarvest(source, request)) ?? { errors: [tokenRefused] };
  }
}

async function itemNamed(source: HarvestSource, identifier: string) {
  const id = idInIdentifier(identifier, source);
  return id === null ? null : source.item(id);
}

async function listFormats(source: HarvestSource, identifier: string | null): Promise<Answer> {
  if (identifier !== null && (await itemNamed(source, identifier)) === null) return { errors: [unknownId] };
  const format = element('metadataFormat', {}, [
    element('metadataPrefix', {}, metadataPrefix),
    element('schema', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
    element('metadataNamespace', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
  ]);
  return { content: element('ListMetadataFormats', {}, [format]) };
}
