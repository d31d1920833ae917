import { redirect } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import type { RequestHandler } from './$types';

/** The description for people stands on the page about data, in the reader’s language. */
export const GET: RequestHandler = ({ locals: { language } }) => redirect(302, `${pathOf('data', language)}#api`);
