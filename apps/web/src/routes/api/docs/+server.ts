import { redirect } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import type { RequestHandler } from './$types';

/** The description for people stands on the page about data, in the reader’s language; what the address names behind its `#` goes with the reader. */
export const GET: RequestHandler = ({ locals: { language } }) => redirect(302, pathOf('data', language));
