import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

// Runs in a thread of its own, with limits of time and memory: whatever a document does to its reader, the office goes on.
// The library looks here for its own worker, which it would otherwise start itself.
Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
const { readPages } = await import('./read-pages.ts');
const bytes = z.instanceof(Uint8Array).parse(workerData);
for await (const piece of readPages(bytes)) parentPort?.postMessage(piece);
process.exit();
