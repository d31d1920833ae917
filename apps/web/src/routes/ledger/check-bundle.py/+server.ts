import recipe from '../../../lib/ledger/check-bundle.py?raw';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
  new Response(recipe, { headers: { 'content-type': 'text/x-python; charset=utf-8' } });
