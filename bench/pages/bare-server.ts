import { createServer } from 'node:http';

// The rival: a server that holds the bytes it reads from its input, and does nothing but send them.
const chunks: Buffer[] = [];
process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
await new Promise((resolve) => process.stdin.once('end', resolve));
const body = Buffer.concat(chunks);
const headers = [
  'content-type',
  'text/html; charset=utf-8',
  'content-encoding',
  'br',
  'content-length',
  String(body.length),
];
createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(process.argv[2]), '127.0.0.1');
