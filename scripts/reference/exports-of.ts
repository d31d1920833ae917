/** What a module exports, by name. @param file its place on this machine */
export async function exportsOf(file: string): Promise<ReadonlyMap<string, unknown>> {
  const module: unknown = await import(file);
  return typeof module === 'object' && module !== null ? new Map<string, unknown>(Object.entries(module)) : new Map();
}
