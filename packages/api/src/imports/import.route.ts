import { ImportFormat, importSizeMaxBytes, ImportTooLarge } from '@coalition/domain/imports';
import { fail, LanguageTag, ok } from '@coalition/domain/values';
import { readToLimit, type FileRoute, type IncomingFile } from '../server/listening/file-route.ts';
import { bringImport } from './bring-import.ts';

/** How staff bring a list: the body is the file or what was pasted; its form and language stand in headers. */
export const importRoute: FileRoute = {
  path: '/imports',
  action: 'import_records',
  procedure: 'imports.bring',
  receive: async (office, file) => {
    const bytes = await readToLimit(file.content, importSizeMaxBytes);
    if (bytes === null) return fail(ImportTooLarge({}));
    const brought = await bringImport(office, { bytes, ...labelsOf(file) });
    return brought.ok ? ok({ id: brought.value.id }) : brought;
  },
};

function labelsOf({ fileName, headers }: IncomingFile) {
  const format = ImportFormat.safeParse(headers['x-import-format']);
  const language = LanguageTag.safeParse(headers['x-import-language']);
  return {
    name: fileName,
    format: format.success ? format.data : null,
    language: language.success ? language.data : LanguageTag.parse('en'),
  };
}
