import { failureOf, type StaffClient } from '@coalition/api/client';
import { SignOnClosed } from '@coalition/domain/endorsements';
import type { StatementId } from '@coalition/domain/statements';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';

/** What can be endorsed now, in both languages, and where the statement stands; no words while it is not open. */
export async function openWordsOf(api: StaffClient, id: StatementId) {
  const [words, { stage }] = await orErrorPage(
    Promise.all([
      api.endorsements.openWords.query({ id }).catch((caught: unknown) => {
        if (failureOf(caught)?.code === SignOnClosed.code) return null;
        throw caught;
      }),
      api.statementDesk.state.query({ id }),
    ]),
  );
  return { words, stage };
}
