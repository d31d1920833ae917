import { fail, failure, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ContentEntry } from './content-file.ts';

/** A content file cannot be read, or does not hold what a record of its noun asks for. */
export const ContentFileInvalid = failure('content_file_invalid', 'invalid', { file: z.string(), problem: z.string() });
export type ContentFileInvalid = FailureOf<typeof ContentFileInvalid>;

/** An entry with the file it stands in, which every complaint names. */
export interface FoundEntry {
  file: string;
  entry: ContentEntry;
}

/** Reads the entries of a content file, or of each file of a folder in the order of their names. @fails ContentFileInvalid */
export function readEntries(path: string): Result<FoundEntry[], ContentFileInvalid> {
  const files = listFiles(path);
  if (!files.ok) return files;
  const entries: FoundEntry[] = [];
  for (const file of files.value) {
    const read = readFile(file);
    if (!read.ok) return read;
    entries.push(...read.value.map((entry) => ({ file, entry })));
  }
  const repeated = entries.find(
    ({ entry }, index) => entries.findIndex((one) => isSameAddress(one.entry, entry)) < index,
  );
  if (!repeated) return ok(entries);
  const { en, fr } = repeated.entry.slugs;
  return invalid(repeated.file, `the address ${en} or ${fr} is taken by another entry`);
}

function listFiles(path: string): Result<string[], ContentFileInvalid> {
  return attempt(path, () =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
}

function readFile(file: string): Result<ContentEntry[], ContentFileInvalid> {
  const content = attempt<unknown>(file, () => parse(readFileSync(file, 'utf8')));
  if (!content.ok) return content;
  const list = z.array(ContentEntry).safeParse(Array.isArray(content.value) ? content.value : [content.value]);
  return list.success ? ok(list.data) : invalid(file, z.prettifyError(list.error));
}

function isSameAddress(one: ContentEntry, other: ContentEntry): boolean {
  return one.slugs.en === other.slugs.en || one.slugs.fr === other.slugs.fr;
}

/** What reading yields; the file system's and the YAML parser's complaints become ours. */
function attempt<Value>(file: string, read: () => Value): Result<Value, ContentFileInvalid> {
  try {
    return ok(read());
  } catch (error) {
    return invalid(file, error instanceof Error ? error.message : 'unreadable');
  }
}

function invalid(file: string, problem: string): Result<never, ContentFileInvalid> {
  return fail(ContentFileInvalid({ file, problem }));
}
