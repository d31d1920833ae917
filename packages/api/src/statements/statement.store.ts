import { statementKind } from '@coalition/domain/statements';
import { publishedStore } from '../revisions/records/published.store.ts';

/** Statements as visitors see them. */
export const publishedStatements = publishedStore(statementKind);
