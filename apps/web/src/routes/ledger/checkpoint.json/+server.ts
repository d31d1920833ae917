import { api } from '#lib/api.server.ts';
import { publicJson } from '#lib/ledger/public-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => publicJson(await api().ledger.checkpoint.query());
