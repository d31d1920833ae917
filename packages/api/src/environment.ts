import { fail, ok, WebAddress, type Result } from '@coalition/domain/values';
import { z } from 'zod';
import { smtpPlaceOf } from './outside/smtp-place.ts';
import { isThisMachine } from './server/this-machine.ts';

const aPort = 'it must be a whole number from 1 to 65535';
const port = (standard: number) => z.coerce.number(aPort).int(aPort).min(1, aPort).max(65_535, aPort).default(standard);

const origin = z
  .url({ protocol: /^https?$/, error: 'it must read https://host' })
  .transform((text) => new URL(text).origin)
  .optional();

/** The settings of the api, as environment variables; with none of them it serves this machine alone. */
export const Environment = z.object({
  DATA_DIR: z.string().min(1).default('./data').meta({ description: 'Folder that holds all that lasts' }),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'it must read postgresql://name:password@host:5432/database, name and password percent-encoded',
    })
    .optional()
    .meta({ description: 'A PostgreSQL server from 15 on; without it the embedded one in DATA_DIR' }),
  SMTP_URL: z
    .string()
    .refine((address) => smtpPlaceOf(address) !== null, {
      error:
        'it must read smtps://name:password@host:465 or smtp://name:password@host:587, name and password percent-encoded',
    })
    .optional()
    .meta({ description: 'The server that mail is handed to; without it each mail becomes a file in DATA_DIR/mail' }),
  WEB_ORIGIN: origin.meta({ description: 'Public address of the site; needed before listening beyond this machine' }),
  ADMIN_ORIGIN: origin.meta({
    description: 'Public address of the office; needed before listening beyond this machine',
  }),
  WEB_PORT: port(3000),
  ADMIN_PORT: port(3001),
  API_PUBLIC_PORT: port(4000),
  API_STAFF_PORT: port(4001),
  API_HOST: z.string().default('127.0.0.1').meta({ description: 'Address both listeners bind to' }),
  COALITION_TIME_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), { error: 'not a time zone of the IANA list' })
    .default('America/Toronto'),
  CONTENT_DIR: z
    .string()
    .min(1)
    .default('./content')
    .meta({ description: 'Folder of the first content, loaded into an empty database' }),
  CONTENT_LICENCE_URL: z
    .url({ protocol: /^https$/, error: 'it must be an address that begins with https://' })
    .pipe(WebAddress)
    .optional()
    .meta({ description: 'The licence under which data releases may be used; none is said without it' }),
  DEMO: z
    .enum(['0', '1'], 'it must be 0 or 1')
    .default('0')
    .meta({ description: '1 marks a demonstration with fictional people' }),
});
export type Environment = z.infer<typeof Environment>;

/**
 * Reads the settings once. A wrong or missing one is named in a sentence, the first of them.
 *
 * @param variables usually `process.env`; empty values count as not set
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Result<Environment, string> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail(
      `The setting ${issue?.path.join('.') ?? ''} is not right: ${issue?.message ?? ''}. See README.md for its form and default.`,
    );
  }
  const { API_HOST, WEB_ORIGIN, ADMIN_ORIGIN } = parsed.data;
  if (!isThisMachine(API_HOST) && (WEB_ORIGIN === undefined || ADMIN_ORIGIN === undefined)) {
    return fail(
      `API_HOST ${API_HOST} listens beyond this machine, so WEB_ORIGIN and ADMIN_ORIGIN must say the public addresses.`,
    );
  }
  return ok(parsed.data);
}
