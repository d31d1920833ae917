/** Writes what went wrong to the log, without anything of a visitor. */
export function reportBug(error: unknown): void {
  const trace = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${JSON.stringify({ level: 50, name: 'web', trace })}\n`);
}
