import {
  fastifyTRPCPlugin,
  type CreateFastifyContextOptions,
  type FastifyTRPCPluginOptions,
} from '@trpc/server/adapters/fastify';
import type { AnyRouter } from '@trpc/server';
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { isSameSecret, secretHeader } from '../keys/keys.ts';
import type { Office } from '../office.ts';

/** What both listeners need. */
export interface ListenerParts {
  secret: string;
  logger: Logger;
  /** Whether the database answers; asked at most once a second. */
  isReady: () => Promise<boolean>;
}

const bodyLimitBytes = 512 * 1024;

/** Makes a listener that answers only those who know the shared secret, and health checks of anybody. */
export function makeListener(
  parts: ListenerParts,
  served: {
    router: AnyRouter;
    createContext: (options: CreateFastifyContextOptions) => Promise<Office>;
    /** How long a request may take to arrive; a file takes longer than words. */
    requestTimeoutMs?: number;
  },
): FastifyInstance {
  const server: FastifyInstance = Fastify({
    bodyLimit: bodyLimitBytes,
    routerOptions: { maxParamLength: 5_000 },
    genReqId: () => randomUUID(),
    requestTimeout: served.requestTimeoutMs ?? 30_000,
    keepAliveTimeout: 65_000,
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      else socket.destroy();
    },
  });
  const closing = new AbortController();
  server.addHook('preClose', async () => {
    closing.abort();
  });
  endConnections(server, closing.signal);
  addHealth(server, parts.isReady);
  refusePrototypes(server);
  answerErrors(server, parts.logger);
  server.addHook('onRequest', async (request, reply) => {
    if (request.url === '/healthz' || request.url === '/readyz') return;
    const given = request.headers[secretHeader];
    if (typeof given !== 'string' || !isSameSecret(given, parts.secret))
      await reply.code(403).send({ error: 'forbidden' });
  });
  const options: FastifyTRPCPluginOptions<AnyRouter>['trpcOptions'] = {
    router: served.router,
    createContext: async (asked) => ({ ...(await served.createContext(asked)), closing: closing.signal }),
    maxBatchSize: 10,
    // The office asks by POST alone, so that nothing somebody types stands in an address.
    allowMethodOverride: true,
    onError: ({ error, path, req }) => {
      // Refusals are answers. What remains is a mistake of ours: it is logged without input, which may hold what somebody typed.
      if (error.code === 'INTERNAL_SERVER_ERROR')
        parts.logger.error({ err: error.cause ?? error, path, requestId: req.id }, 'procedure broke');
    },
  };
  void server.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions: options });
  return server;
}

/** A connection that is answered while the listener closes would stay open for the next question, and the listener with it. */
function endConnections(server: FastifyInstance, closing: AbortSignal): void {
  server.addHook('onSend', async (_request, reply) => {
    if (closing.aborted) reply.header('connection', 'close');
  });
}

/** Whatever happens outside the procedures is answered by a word; what is a mistake of ours is logged. */
function answerErrors(server: FastifyInstance, logger: Logger): void {
  server.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not_found' }));
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ err: error, requestId: request.id }, 'request broke');
    return reply.code(status).send({ error: status >= 500 ? 'internal_error' : 'refused' });
  });
}

/** A key by which a parsed document could reach the prototype of every object, spelled in letters or in escapes. */
const prototypeKey =
  /"(?:_|\\u005f){2}(?:p|\\u0070)(?:r|\\u0072)(?:o|\\u006f)(?:t|\\u0074)(?:o|\\u006f)(?:_|\\u005f){2}"\s*:/i;

/** Our schemas pass over such a key or refuse it; here it is refused everywhere, before anything is parsed. */
function refusePrototypes(server: FastifyInstance): void {
  server.addHook('preValidation', async (request, reply) => {
    if (typeof request.body === 'string' && prototypeKey.test(request.body))
      await reply.code(400).send({ error: 'bad_request' });
  });
}

/** `/healthz` says that the process runs, `/readyz` that it can serve; neither says more, whoever asks. */
function addHealth(server: FastifyInstance, isReady: () => Promise<boolean>): void {
  let answer: { at: number; ready: Promise<boolean> } = { at: 0, ready: Promise.resolve(false) };
  server.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok'));
  server.get('/readyz', async (_request, reply) => {
    if (Date.now() - answer.at > 1_000) answer = { at: Date.now(), ready: isReady() };
    const ready = await answer.ready;
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ok' : 'not ok');
  });
}
