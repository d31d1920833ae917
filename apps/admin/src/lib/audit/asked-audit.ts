import type { AuditFilter } from '@coalition/api/client';
import { StaffId } from '@coalition/domain/access';
import { z } from 'zod';

const name = z
  .string()
  .regex(/^[\w.-]{0,80}$/)
  .nullable()
  .catch(null);

const Asked = z.object({
  staffId: StaffId.nullable().catch(null),
  noun: name,
  recordId: name,
  action: name,
  before: z.coerce.number().int().min(1).nullable().catch(null),
}) satisfies z.ZodType<AuditFilter>;

/** What an address of the audit log asks for; what is not understood is left open. */
export function askedAudit(parameters: URLSearchParams): z.infer<typeof Asked> {
  return Asked.parse(Object.fromEntries(Object.keys(Asked.shape).map((key) => [key, parameters.get(key)])));
}
