import type { Language } from '../values/index.ts';
import type { AuditFinding } from './check-audit-log.ts';

/** A sentence for every finding; `{place}` and `{counted}` stand for its numbers. */
const sentences: Readonly<Record<Language, Readonly<Record<AuditFinding['finding'], string>>>> = {
  en: {
    audit_unreadable: 'Entry {place} cannot be read: it was changed.',
    audit_missing: 'Entry {place} is missing: it was deleted, or moved elsewhere.',
    audit_changed: 'Entry {place} is not the one whose digest was kept: it was changed, or put here from elsewhere.',
    audit_chain_broken:
      'Entry {place} does not follow from the one before it: one of the two was changed, added or moved.',
    audit_end_differs:
      'The log was kept up to entry {place}, and its entries end at {counted} or otherwise: some were cut off, added or changed.',
    audit_shorter: 'A seal covers {place} entries, and the log has {counted}: its end was cut off.',
    audit_rebuilt: 'Up to entry {place} the log is not the one that was sealed: it was changed since.',
    audit_seal_unsigned: 'The seal of {place} entries is not signed with the ledger’s key.',
  },
  fr: {
    audit_unreadable: 'L’inscription {place} est illisible\u00a0: elle a été modifiée.',
    audit_missing: 'L’inscription {place} manque\u00a0: elle a été supprimée ou déplacée.',
    audit_changed:
      'L’inscription {place} n’est pas celle dont l’empreinte a été gardée\u00a0: elle a été modifiée, ou mise ici d’ailleurs.',
    audit_chain_broken:
      'L’inscription {place} ne suit pas celle qui la précède\u00a0: l’une des deux a été modifiée, ajoutée ou déplacée.',
    audit_end_differs:
      'Le journal a été tenu jusqu’à l’inscription {place}, et ses inscriptions finissent à {counted} ou autrement\u00a0: certaines ont été coupées, ajoutées ou modifiées.',
    audit_shorter:
      'Un sceau couvre {place} inscriptions, et le journal en compte {counted}\u00a0: sa fin a été coupée.',
    audit_rebuilt:
      'Jusqu’à l’inscription {place}, le journal n’est pas celui qui a été scellé\u00a0: il a été modifié depuis.',
    audit_seal_unsigned: 'Le sceau de {place} inscriptions n’est pas signé avec la clé du registre.',
  },
};

/** One sentence on a finding, with its place. */
export function sayAuditFinding(found: AuditFinding, language: Language): string {
  const place = 'sequence' in found ? found.sequence : found.size;
  const counted = 'counted' in found ? String(found.counted) : '';
  return sentences[language][found.finding].replace('{place}', String(place)).replace('{counted}', counted);
}
