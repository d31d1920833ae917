import { unapiRoute } from '#lib/formats/unapi/unapi-route.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { language }, url }) => unapiRoute(language, url);
