import { fail, ok, type Result } from '@coalition/domain/values';
import { z } from 'zod';

const aPort = 'it must be a whole number from 1 to 65535';
const port = (standard: number) => z.coerce.number(aPort).int(aPort).min(1, aPort).max(65_535, aPort).default(standard);
const aFew = 'it must be a whole number from 0 to 10';
const origin = z
  .url({ protocol: /^https?$/, error: 'it must read https://host' })
  .transform((text) => new URL(text).origin)
  .optional();

/** The settings of the office, as environment variables; with none of them it serves this machine alone. */
export const Environment = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  ADMIN_HOST: z.string().default('127.0.0.1').meta({ description: 'Address the office binds to' }),
  ADMIN_PORT: port(3001),
  ADMIN_ORIGIN: origin,
  WEB_PORT: port(3000),
  WEB_ORIGIN: origin,
  API_STAFF_PORT: port(4001),
  API_STAFF_URL: z
    .url({ protocol: /^http$/, error: 'it must read http://host:port/trpc' })
    .optional()
    .meta({ description: 'Where the api listens for the office, if not on this machine' }),
  COALITION_TIME_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), { error: 'not a time zone of the IANA list' })
    .default('America/Toronto'),
  TRUSTED_PROXIES: z.coerce
    .number(aFew)
    .int(aFew)
    .min(0, aFew)
    .max(10, aFew)
    .default(0)
    .meta({ description: 'How many proxies of ours stand before the office' }),
  DEMO: z.enum(['0', '1'], 'it must be 0 or 1').default('0'),
});

/** The parsed settings, with the addresses that follow from them. */
export interface AdminEnvironment extends z.infer<typeof Environment> {
  /** Where the office is, as staff type it; never taken from a request. */
  origin: string;
  webOrigin: string;
  apiUrl: string;
}

const isThisMachine = (host: string): boolean => /^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host);

/** Reads the settings once; a wrong one is named in a sentence. @param variables usually `process.env` */
export function readAdminEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<AdminEnvironment, string> {
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
  if (settings.ADMIN_ORIGIN === undefined && !isThisMachine(settings.ADMIN_HOST)) {
    return fail(
      `ADMIN_HOST ${settings.ADMIN_HOST} listens beyond this machine, so ADMIN_ORIGIN must say the public address.`,
    );
  }
  return ok({
    ...settings,
    origin: settings.ADMIN_ORIGIN ?? `http://127.0.0.1:${String(settings.ADMIN_PORT)}`,
    webOrigin: settings.WEB_ORIGIN ?? `http://127.0.0.1:${String(settings.WEB_PORT)}`,
    apiUrl: settings.API_STAFF_URL ?? `http://127.0.0.1:${String(settings.API_STAFF_PORT)}/trpc`,
  });
}
