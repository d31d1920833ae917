import { coalitionKind } from '@coalition/domain/coalition';
import type { Language } from '@coalition/domain/values';
import { recordStore } from '../../revisions/records/record.store.ts';
import type { Db } from '../../server/office.ts';

const coalitions = recordStore(coalitionKind);

/** What the coalition is called in each language, in the other one where it has no name there, else as the sender of mail; null while it has said nothing. */
export async function coalitionName(db: Db): Promise<Record<Language, string> | null> {
  const [coalition] = await coalitions.list(db);
  const { name, acronym } = coalition?.facts ?? { name: { en: null, fr: null }, acronym: null };
  const any = name.en ?? name.fr ?? acronym ?? coalition?.confidential.mailSender?.name ?? null;
  return any === null ? null : { en: name.en ?? any, fr: name.fr ?? any };
}
