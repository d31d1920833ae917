import { mayDo, StaffId } from '@coalition/domain/access';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import type { PageServerLoad } from './$types';

const Asked = z.object({
  staffId: StaffId.nullable().catch(null),
  noun: z.string().max(40).nullable(),
  recordId: z.string().max(60).nullable(),
  action: z.string().max(80).nullable(),
  before: z.coerce.number().int().min(1).nullable().catch(null),
});

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'read_audit')) error(404, 'not_found');
  const { searchParams } = url;
  const read = (name: string): string | null => searchParams.get(name)?.slice(0, 80) ?? null;
  const asked = Asked.parse({
    staffId: read('staffId'),
    noun: read('noun'),
    recordId: read('recordId'),
    action: read('action'),
    before: read('before'),
  });
  return { asked, page: await locals.api.audit.list.query(asked) };
};
