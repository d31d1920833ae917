import { bug } from '@coalition/domain/values';
import { readAdminEnvironment } from '../../server/environment.ts';

const read = readAdminEnvironment(process.env);

/** The settings as every page sees them. The server entry has refused wrong ones before this is read. */
export const settings = read.ok ? read.value : bug(read.failure);
