/** A file of the ledger that programs anywhere may read. */
export function publicJson(content: object): Response {
  return new Response(JSON.stringify(content), {
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  });
}
