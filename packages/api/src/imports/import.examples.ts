import type { Import, ImportFormat } from '@coalition/domain/imports';
import { bug, LanguageTag } from '@coalition/domain/values';
import type { Office } from '../server/office.ts';
import { bringImport } from './bring-import.ts';
import { makeImportLoop } from './work-on-imports.ts';

/** A list in the shape in which people keep them, under two headings that the library has. */
export const exampleList = `top of page

Training for Child Welfare

First Steps for Foster Homes - Example Training House (OTH)

Walking Alongside: A Course for Helpers
- Example Training House

Legislation & Child Rights

A Promise to Every Child:
https://rights.example/promise

The Right to Visit - Example Council
bottom of page`;

/** Brings a text in somebody’s name, and lets it be read. */
export async function bringText(
  office: Office,
  text: string,
  { name = '', format = null }: { name?: string; format?: ImportFormat | null } = {},
): Promise<Import> {
  const bytes = new TextEncoder().encode(text);
  const brought = await bringImport(office, { bytes, name, format, language: LanguageTag.parse('en') });
  if (!brought.ok) return bug('not brought', { failure: brought.failure });
  await workOnImports(office);
  return brought.value;
}

/** Does all that waits to be read or entered. */
export async function workOnImports(office: Office): Promise<void> {
  await makeImportLoop(() => office).pass();
}
