export { sayAuditFinding } from './audit-findings.words.ts';
export { AuditEntry, auditEntryDigest, auditEntryJson, AuditFacts } from './audit-entry.ts';
export { AuditSeal, auditSealJson, isSealSigned, SignedAuditSeal } from './audit-seal.ts';
export {
  auditRestored,
  checkAuditLog,
  type AuditEvidence,
  type AuditFinding,
  type AuditReport,
  type StoredAuditEntry,
} from './check-audit-log.ts';
