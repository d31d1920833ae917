import type { StatementView } from '@coalition/api/client';
import { readablePhoneNumber, type Language } from '@coalition/domain/values';
import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { fileInWords } from '@coalition/ui/media/file-in-words.ts';
import { standingWords } from '@coalition/ui/statements/standing.words.ts';
import { statementWords } from '@coalition/ui/statements/statement.words.ts';
import { dateInWords } from '@coalition/ui/values/date.words.ts';
import { filePath, pathOf } from '#lib/addresses.ts';
import type { printedRoll } from '#lib/endorsements/whole-roll.server.ts';

type Roll = NonNullable<Awaited<ReturnType<typeof printedRoll>>>;

/** What a press copy is made of beside the statement. */
interface PressSetting {
  language: Language;
  origin: string;
  roll: Roll | null;
  /** The coalition's rule of whom a text speaks for. */
  rule: string;
}

/** A statement as plain text for newsrooms: date line, words, names, whom it speaks for, and whom to ask. */
export function pressText(statement: StatementView, { language, origin, roll, rule }: PressSetting): string {
  const [words, standing] = [statementWords[language], standingWords[language]];
  const { mediaContact: contact, version } = statement;
  const paragraphs = [
    words.kinds[statement.kind].toLocaleUpperCase(language),
    statement.issuedOn === null ? null : dateInWords(statement.issuedOn, language),
    statement.addressees.length === 0 ? null : [words.to, ...statement.addressees].join('\n'),
    statement.title,
    statement.markdown,
    '* * *',
    ...namesInText(roll, language),
    roll?.isCut === true
      ? [standing.namesCut, `${origin}${pathOf('endorsers', language, statement.slugs[language])}`].join('\n')
      : null,
    rule,
    filesInText(statement, { language, origin }),
    contact &&
      [standing.contact, contact.name, contact.email, contact.phone && readablePhoneNumber(contact.phone)]
        .filter(Boolean)
        .join('\n'),
    [standing.readAt, `${origin}${pathOf('statement', language, statement.slugs[language])}`].join('\n'),
    `${standing.version(version.number)}\n${standing.digest} ${version.digest}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== null && paragraph !== '').join('\n\n')}\n`;
}

/** What is attached, each file with its address; null where nothing is. */
function filesInText(
  { attachments }: StatementView,
  { language, origin }: Pick<PressSetting, 'language' | 'origin'>,
): string | null {
  if (attachments.length === 0) return null;
  const lines = attachments.map(({ name, sha256, file }) =>
    file === null
      ? `${name} – SHA-256 ${sha256}`
      : `${name} (${fileInWords(file, language)}) – ${origin}${filePath({ name, sha256, ...file })}`,
  );
  return [standingWords[language].attachments, ...lines].join('\n');
}

function namesInText(roll: Roll | null, language: Language): string[] {
  if (!roll || roll.total === 0) return [endorsementWords[language].nobodyStands];
  const lines = roll.entries.map((entry) =>
    (entry.display === 'full_name'
      ? [entry.name, entry.title, entry.organisation, entry.place]
      : [entry.initials, entry.place]
    )
      .filter((part) => part !== null)
      .join(', '),
  );
  const words = endorsementWords[language];
  const counted =
    roll.countedOnly > 0 ? [(roll.entries.length > 0 ? words.countedOnly : words.countedAlone)(roll.countedOnly)] : [];
  const names = lines.length > 0 ? [lines.join('\n')] : [];
  return [words.roll(roll.total), ...names, ...counted, statementWords[language].speaksFor];
}
