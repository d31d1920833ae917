import type { Failure, Result } from '@coalition/domain/values';
import { z } from 'zod';
import type { Office } from '../../server/office.ts';
import { hashPassword } from './hash-password.ts';
import { refuseCommonPassword } from './refuse-common-password.ts';

/**
 * The hash of a pass phrase that is not among the first guesses here: the coalition's names and the person's own count as such.
 *
 * @fails PasswordTooCommon, SignInLimited
 */
export async function choosePassword(
  office: Office,
  password: string,
  ownNames: readonly string[],
): Promise<Result<string, Failure>> {
  const allowed = refuseCommonPassword(password, [...ownNames, ...(await coalitionNames(office))]);
  return allowed.ok ? hashPassword(password) : allowed;
}

async function coalitionNames(office: Office): Promise<string[]> {
  const rows = await office.db.selectFrom('records').select('content').where('noun', '=', 'coalition').execute();
  return rows.flatMap((row) => {
    const { facts } = Named.parse(row.content);
    return [facts.name.en, facts.name.fr, facts.acronym].filter((name) => name !== null);
  });
}

/** The part of the coalition's record that is needed here. */
const Named = z.object({
  facts: z.object({
    name: z.object({ en: z.string().nullable(), fr: z.string().nullable() }),
    acronym: z.string().nullable(),
  }),
});
