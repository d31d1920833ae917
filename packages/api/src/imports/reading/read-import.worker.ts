import { parentPort, workerData } from 'node:worker_threads';
import { readFormat, ReadingOrder } from './read-format.ts';

// Runs in a thread of its own, with a limit of memory: whatever a file does to its reader, the office goes on.
for (const piece of readFormat(ReadingOrder.parse(workerData))) parentPort?.postMessage(piece);
