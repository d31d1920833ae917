import { staffClient, type StaffClient } from '@coalition/api/client';

/** The api as the office's own pages reach it: by the office's own address, which adds the session. */
export const api: StaffClient = staffClient('/trpc', () => ({}));
