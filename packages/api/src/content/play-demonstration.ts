import { StaffId, type Asker, type StaffRole } from '@coalition/domain/access';
import { statementDigest } from '@coalition/domain/statements';
import { bug, CalendarDay, instantLater, languages, type Result } from '@coalition/domain/values';
import { askEndorsersAnew } from '../endorsements/ask-anew.ts';
import { publishLanguages } from '../revisions/saving/save-record.ts';
import { dayIn, newId, type Office } from '../server/office.ts';
import { approveLanguage, freezeWords } from '../statements/desk/approve-and-freeze.ts';
import { findDesk } from '../statements/desk/desk.store.ts';
import { openSignOn } from '../statements/desk/open-version.ts';
import { playEndorsers, playSender } from './play-endorsers.ts';
import { statementRow } from '../statements/statement.row.ts';

const dayMs = 86_400_000;

/** Somebody who was never there, for a demonstration: without an account, so that nobody can sign in as them. */
function fictional(name: string, role: StaffRole = 'publisher'): Asker {
  return { role, staffId: StaffId.parse(newId('usr')), name };
}

/**
 * Leads the fictional statements their whole way, as people would: two approve, one freezes; the letter opens to everybody for
 * sixty days, the others become public alone.
 */
export async function playDemonstration(office: Office, contentDir: string): Promise<void> {
  const [first, second] = [fictional('Fern Example (fictional)'), fictional('Sage Exemple (fictif)')];
  await playSender({ ...office, asker: fictional('Fern Example (fictional)', 'owner') });
  for (const record of await statementRow.store.list(office.db)) {
    const { id, revision: expectedRevision, facts } = record;
    const desk = done(await findDesk(office.db, id));
    const digest = await statementDigest((desk.version ?? bug('a statement without words', { id })).words);
    done(await approveLanguage({ ...office, asker: first }, { id, digest, language: 'en' }));
    done(await approveLanguage({ ...office, asker: second }, { id, digest, language: 'fr' }));
    const director = { ...office, asker: first };
    done(await freezeWords(director, { id, digest }));
    if (facts.kind === 'open_letter') {
      const closesOn = CalendarDay.parse(dayIn(office.installation.timeZone, instantLater(office.now, 60 * dayMs)));
      done(await openSignOn(director, { id, mode: 'public', closesOn }, askEndorsersAnew));
      await playEndorsers(office, contentDir, desk.id);
    } else {
      const wish = { id, expectedRevision, languages: [...languages], reason: null };
      done(await publishLanguages(director, statementRow, wish));
    }
  }
}

/** What a step of the demonstration made; a refusal is a fault of the demonstration itself. */
function done<Value>(result: Result<Value, { code: string }>): Value {
  return result.ok ? result.value : bug('the demonstration was refused', { failure: result.failure });
}
