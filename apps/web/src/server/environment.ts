import { fail, ok, type Result } from '@coalition/domain/values';
import { z } from 'zod';

const aPort = 'it must be a whole number from 1 to 65535';
const port = (standard: number) => z.coerce.number(aPort).int(aPort).min(1, aPort).max(65_535, aPort).default(standard);
const aFew = 'it must be a whole number from 0 to 10';
const origin = z
  .url({ protocol: /^https?$/, error: 'it must read https://host' })
  .transform((text) => new URL(text).origin)
  .optional();
const outside = z.url({ protocol: /^https$/, error: 'it must be an address that begins with https://' });

/** The settings of the public site, as environment variables; with none of them it serves this machine alone. */
export const Environment = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  WEB_HOST: z.string().default('127.0.0.1').meta({ description: 'Address the site binds to' }),
  WEB_PORT: port(3000),
  WEB_ORIGIN: origin,
  ADMIN_ORIGIN: origin,
  API_PUBLIC_PORT: port(4000),
  API_PUBLIC_URL: z
    .url({ protocol: /^http$/, error: 'it must read http://host:port/trpc' })
    .optional()
    .meta({ description: 'Where the api listens, if not on this machine' }),
  LEAVE_URL_EN: outside
    .default('https://weather.gc.ca/')
    .meta({ description: 'Where “Leave this site” leads from English pages' }),
  LEAVE_URL_FR: outside
    .default('https://meteo.gc.ca/')
    .meta({ description: 'Where “Leave this site” leads from French pages' }),
  CONTENT_DIR: z.string().min(1).default('./content'),
  CONTENT_LICENCE_URL: outside
    .optional()
    .meta({ description: 'The licence under which the site’s own words may be used; none is said without it' }),
  TRUSTED_PROXIES: z.coerce
    .number(aFew)
    .int(aFew)
    .min(0, aFew)
    .max(10, aFew)
    .default(0)
    .meta({ description: 'How many proxies of yours stand before the site' }),
  DEMO: z.enum(['0', '1'], 'it must be 0 or 1').default('0'),
});

/** The parsed settings, with the addresses that follow from them. */
export interface WebEnvironment extends z.infer<typeof Environment> {
  /** Where the site is, as readers type it; never taken from a request. */
  origin: string;
  apiUrl: string;
}

/** Reads the settings once; a wrong one is named in a sentence. @param variables usually `process.env` */
export function readWebEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<WebEnvironment, string> {
  const parsed = Environment.safeParse(
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail(
      `The setting ${issue?.path.join('.') ?? ''} is not right: ${issue?.message ?? ''}. See README.md for its form and default.`,
    );
  }
  const settings = parsed.data;
  if (settings.WEB_ORIGIN === undefined && !/^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(settings.WEB_HOST)) {
    return fail(
      `WEB_HOST ${settings.WEB_HOST} listens beyond this machine, so WEB_ORIGIN must say the public address.`,
    );
  }
  return ok({
    ...settings,
    origin: settings.WEB_ORIGIN ?? `http://127.0.0.1:${String(settings.WEB_PORT)}`,
    apiUrl: settings.API_PUBLIC_URL ?? `http://127.0.0.1:${String(settings.API_PUBLIC_PORT)}/trpc`,
  });
}
