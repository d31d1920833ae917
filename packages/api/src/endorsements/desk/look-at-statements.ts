import { SignOnClosed, type EndorsementState } from '@coalition/domain/endorsements';
import { textOf } from '@coalition/domain/revisions';
import { statementKind, StatementId } from '@coalition/domain/statements';
import { fail, ok, otherLanguage, Phrase, type Failure, type Language, type Result } from '@coalition/domain/values';
import { recordStore } from '../../revisions/records/record.store.ts';
import type { Office } from '../../server/office.ts';
import { wordsView, type WordsView } from '../links/view-link.ts';
import { findSignOn, openUntil } from '../signing/open-sign-on.ts';

const statements = recordStore(statementKind);

/** A statement with how many endorsements it has of each status, over all versions. */
export interface EndorsedStatement {
  id: StatementId;
  /** In the reader’s language where it has one. */
  title: Phrase;
  counts: Partial<Record<EndorsementState['status'], number>>;
}

/** The statements that are or were open for endorsement, those with names that wait for staff first, then the newest. */
export async function lookAtStatements({ db }: Office, language: Language): Promise<EndorsedStatement[]> {
  const rows = await db
    .selectFrom('endorsements')
    .select(({ fn }) => ['statement_id', 'status', fn.countAll<number | string>().as('count')])
    .groupBy(['statement_id', 'status'])
    .execute();
  const opened = await db.selectFrom('statement_stages').select('statement_id').execute();
  const ids = new Set([...opened, ...rows].map(({ statement_id }) => statement_id));
  const known = (await statements.list(db)).filter(({ id }) => ids.has(id)).reverse();
  const views = known.map((record) => {
    const [own, other] = [textOf(record.texts[language]), textOf(record.texts[otherLanguage(language)])];
    const text = own?.title ?? other?.title ?? record.slugs[language];
    const of = own || !other ? language : otherLanguage(language);
    const counts = rows.filter(({ statement_id }) => statement_id === record.id);
    return {
      id: StatementId.parse(record.id),
      title: Phrase.parse({ text, language: of }),
      counts: Object.fromEntries(counts.map(({ status, count }) => [status, Number(count)])),
    };
  });
  return views.sort((one, other) => (other.counts['held'] ?? 0) - (one.counts['held'] ?? 0));
}

/** The words that can be endorsed at present, in both languages. @fails SignOnClosed */
export async function openWords(
  office: Office,
  statement: StatementId,
): Promise<Result<Record<Language, WordsView>, Failure>> {
  const open = await findSignOn(office, office.db, statement);
  if (!open || openUntil(open, 'invited') === null) return fail(SignOnClosed({ statement }));
  const { db } = office;
  return ok({ en: await wordsView(db, open.version, 'en'), fr: await wordsView(db, open.version, 'fr') });
}
