import { capitalised, type RowNames } from './row-names.ts';

/** The words of a new noun for visitors and for staff, by their path from the root. A test refuses them as long as something is empty. */
export function screenFiles(names: RowNames): [string, string][] {
  const { row, noun } = names;
  return [
    [`packages/ui/src/${row}/${noun}.words.ts`, visitorWords(names)],
    [`apps/admin/src/lib/${row}/${noun}-fields.words.ts`, fieldWords(names)],
  ];
}

function visitorWords({ noun, type, types, french, row }: RowNames): string {
  return `import type { Language } from '@coalition/domain/values';

interface ${type}Words {
  title: string;
  none: string;
}

/** The words around ${row}. */
export const ${noun}Words = {
  en: {
    title: ${quoted(types)},
    none: '',
  },
  fr: {
    title: ${quoted(capitalised(french))},
    none: '',
  },
} as const satisfies Record<Language, ${type}Words>;
`;
}

function fieldWords({ noun, english }: RowNames): string {
  return `import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** What the fields of one ${english} are called. */
export const ${noun}Fields: FieldWordsByPath = {
  'text.name': words('Name', 'Nom'),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};
`;
}

/** A text as the code writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
