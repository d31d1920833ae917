import { unapiRoute } from '#lib/formats/unapi/unapi-route.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) => unapiRoute('en', url);
