import { z } from 'zod';
import { ApiTombstone } from './item.schemas.ts';
import { apiPage, ApiProblem, apiParameters, listApiOperations, type ApiOperation } from './operation.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** An id that looks like one; whoever replays the examples puts a real one in its place. */
const exampleId = '01900000-0000-7000-8000-000000000001';

/**
 * The description of the public API, made from the schemas that its answers are made with. It names no host, so it is the same at every
 * installation.
 *
 * @source OpenAPI Specification 3.1
 */
export function openApiDocument() {
  const operations = listApiOperations();
  const components = schemasOf(operations);
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'What is public, for programs',
      version: '1.0.0',
      summary: 'Everything that visitors can see, read-only and without a key.',
      description:
        'Lists are in the order of changes where that is said: read on from `next`, keep the newest `changedAt`, and ask again with `modified_after`. Texts of ours come in both languages unless `lang` names one; titles and names of others stay as they were published, with their language.',
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: describe(operation) }])),
    components: { schemas: components, responses: { Problem: problem } },
  };
}

const problem = {
  description: 'Why there is no other answer, in the language asked for (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
} as const;

function describe(operation: ApiOperation) {
  const { operationId, tag, summary, key, takes } = operation;
  return {
    operationId,
    tags: [tag],
    summary,
    parameters: [
      ...(key === null
        ? []
        : [{ name: key.name, in: 'path', required: true, schema: plain(key.schema), example: exampleOf(key.name) }]),
      ...takes.map((name) => parameter(name)),
    ],
    responses: {
      '200': {
        description: operation.isList ? 'A page of the list' : 'The record',
        headers: {
          ETag: { schema: { type: 'string' } },
          ...(operation.isList ? { Link: { description: '`rel="next"`', schema: { type: 'string' } } } : {}),
        },
        content: { 'application/json': { schema: answerSchema(operation) } },
      },
      '304': { description: 'It is as `If-None-Match` says' },
      '400': { $ref: '#/components/responses/Problem' },
      '404': { $ref: '#/components/responses/Problem' },
      ...(key === null ? {} : { '410': { $ref: '#/components/responses/Problem' } }),
    },
  };
}

function exampleOf(name: string): string {
  return name === 'key' ? 'about' : exampleId;
}

function parameter(name: keyof typeof apiParameters) {
  const { description, examples, ...schema } = plain(apiParameters[name]);
  const [example] = examples ?? [];
  return { name, in: 'query', description, schema, ...(example === undefined ? {} : { example }) };
}

function plain(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

/** A record with fewer fields is still one: what `fields` leaves out is missing, so answers are described whole. */
function answerSchema({ isList, operationId, record }: ApiOperation) {
  return { $ref: `#/components/schemas/${isList ? pageName(operationId) : nameOf(record)}` };
}

function pageName(operationId: string): string {
  return `${operationId.replace(/^list/, '')}Page`;
}

function nameOf(record: z.ZodType): string {
  return String(record.meta()?.id);
}

/** Every schema under its name; those that others name are written once. */
function schemasOf(operations: readonly ApiOperation[]): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  const named = new Map<string, z.ZodType>();
  for (const record of [...operations.map((operation) => operation.record), ApiTombstone, ApiProblem])
    named.set(nameOf(record), record);
  for (const operation of operations) {
    if (operation.isList)
      named.set(pageName(operation.operationId), apiPage(operation.record, operation.takes.includes('include')));
  }
  for (const [id, schema] of named) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _own, ...schema }]) => [id, schema]),
  );
}
