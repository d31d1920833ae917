export {
  AuthorityRung,
  StatementAttachment,
  StatementConfidential,
  StatementFacts,
  StatementId,
  StatementKind,
  statementKind,
  StatementText,
} from './statement.ts';
export { statementDigest, statementTextJson, type StatementWords } from './statement-digest.ts';
