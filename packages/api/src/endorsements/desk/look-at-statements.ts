import { SignOnClosed, type EndorsementState } from '@coalition/domain/endorsements';
import { textOf } from '@coalition/domain/revisions';
import { statementKind, StatementId } from '@coalition/domain/statements';
import { fail, ok, otherLanguage, Phrase, type Failure, type Language, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { recordStore } from '../../revisions/records/record.store.ts';
import type { Office } from '../../server/office.ts';
import { wordsView, type WordsView } from '../links/view-link.ts';
import { findSignOn, openUntil } from '../open-sign-on.ts';

const statements = recordStore(statementKind);

/** A statement with how many endorsements it has of each status. */
export interface EndorsedStatement {
  id: StatementId;
  /** In the reader’s language where it has one. */
  title: Phrase;
  /** The version that is open, or was last, or was signed last; null where none ever was. */
  version: number | null;
  /** Under that version. */
  counts: Counts;
  /** Under all other versions together. */
  countsElsewhere: Counts;
}

type Counts = Partial<Record<EndorsementState['status'], number>>;

/** The statements that are or were open for endorsement, those with names that wait for staff first, then the newest. */
export async function lookAtStatements({ db }: Office, language: Language): Promise<EndorsedStatement[]> {
  const rows = await db
    .selectFrom('endorsements')
    .select(({ fn }) => ['statement_id', 'version', 'status', fn.countAll<number | string>().as('count')])
    .groupBy(['statement_id', 'version', 'status'])
    .execute();
  const opened = await db
    .selectFrom('statement_stages')
    .select(['statement_id', sql<number | null>`(content->>'version')::int`.as('version')])
    .execute();
  const ids = new Set([...opened, ...rows].map(({ statement_id }) => statement_id));
  const known = (await statements.list(db)).filter(({ id }) => ids.has(id)).reverse();
  const views = known.map((record) => {
    const [own, other] = [textOf(record.texts[language]), textOf(record.texts[otherLanguage(language)])];
    const text = own?.title ?? other?.title ?? record.slugs[language];
    const of = own || !other ? language : otherLanguage(language);
    const ofRecord = rows.filter(({ statement_id }) => statement_id === record.id);
    const signed = ofRecord.length === 0 ? null : Math.max(...ofRecord.map((row) => row.version));
    const version = opened.find(({ statement_id }) => statement_id === record.id)?.version ?? signed;
    return {
      id: StatementId.parse(record.id),
      title: Phrase.parse({ text, language: of }),
      version,
      counts: countsOf(ofRecord.filter((row) => row.version === version)),
      countsElsewhere: countsOf(ofRecord.filter((row) => row.version !== version)),
    };
  });
  const waiting = ({ counts, countsElsewhere }: EndorsedStatement) => (counts.held ?? 0) + (countsElsewhere.held ?? 0);
  return views.sort((one, other) => waiting(other) - waiting(one));
}

function countsOf(rows: readonly { status: string; count: number | string }[]): Counts {
  const sums = Map.groupBy(rows, ({ status }) => status);
  return Object.fromEntries(
    [...sums].map(([status, some]) => [status, some.reduce((sum, { count }) => sum + Number(count), 0)]),
  );
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
