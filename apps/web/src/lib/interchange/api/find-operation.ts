import {
  listApiOperations,
  type ApiOperation,
  type ApiOperationId,
  apiOperations,
} from '@coalition/domain/interchange';

/** A question that was found at an address. */
export interface FoundOperation {
  operationId: ApiOperationId;
  operation: ApiOperation;
  /** What stands in the braces of its path; empty where it has none. */
  key: string;
}

const patterns = listApiOperations().map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/, '([^/]+)')}$`),
}));

/** The question at a path below the public API’s root; null where there is none. @param path from `/` */
export function findOperation(path: string): FoundOperation | null {
  for (const { operation, pattern } of patterns) {
    const match = pattern.exec(path);
    const { operationId } = operation;
    if (match && isOperation(operationId)) return { operationId, operation, key: match[1] ?? '' };
  }
  return null;
}

function isOperation(name: string): name is ApiOperationId {
  return Object.hasOwn(apiOperations, name);
}
