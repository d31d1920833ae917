import { openApiDocument } from '@coalition/domain/interchange';

/** What the public API answers, for programs that write programs. @source OpenAPI 3.1 */
export function GET(): Response {
  return new Response(JSON.stringify(openApiDocument()), {
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  });
}
