import { Bug } from '@coalition/domain/values';
import { pino, type DestinationStream, type Logger } from 'pino';

/** Makes the log of the api: JSON by lines, without the name of the machine. @param destination standard output unless given */
export function makeLogger(destination?: DestinationStream): Logger {
  const options = {
    name: 'api',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What the log keeps of an error. */
interface LoggedError {
  type: string;
  code: string | null;
  message: string | null;
  facts: unknown;
  frames: string[];
}

/**
 * What and where, never what was asked: an error of the database carries its query with what visitors typed, and a parser's
 * quotes it, so of those the code and the places are kept.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, code: null, message: null, facts: null, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const mayQuote = error instanceof SyntaxError || (code !== null && /^[0-9A-Z]{5}$/.test(code));
  return {
    type: error.name,
    code,
    message: mayQuote ? null : error.message,
    facts: error instanceof Bug ? error.facts : null,
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
  };
}
