import pino, { type Logger } from 'pino';
import { env } from './env.ts';

/** Whatever bears one of these names is struck out, up to three objects deep. */
const SECRET_NAMES = [
  'password',
  'passwordHash',
  'phone',
  'phoneEncrypted',
  'phoneHash',
  'answer',
  'token',
  'csrfToken',
  'cookie',
  'cookies',
  'authorization',
  'Cookie',
  'Authorization',
];

const REDACTED_PATHS = ['', '*.', '*.*.', '*.*.*.'].flatMap((depth) => [
  ...SECRET_NAMES.map((name) => `${depth}${name}`),
  `${depth.slice(0, -1)}["set-cookie"]`,
]);

let logger: Logger | undefined;

/** This process's log: one JSON object a line on standard output. It holds no personal data; people appear as numbers. */
export function log(): Logger {
  logger ??= makeLog(pino.destination(1));
  return logger;
}

/** The log of one request: every line bears its id. */
export const requestLog = (requestId: string): Logger => log().child({ requestId });

/** Next and other libraries speak to the console: from now on what they complain of is a line of the log like any other. */
export function sendConsoleToLog(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...said: unknown[]) => {
      const error = said.find((one) => one instanceof Error);
      const text = said.filter((one) => typeof one === 'string').join(' ');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours a terminal would show.
      log()[level](error ? { err: error } : {}, text.replace(/\u001b\[\d+m/g, '').trim() || 'said on the console');
    };
  }
}

/** A log that writes to `destination`. */
export function makeLog(destination: pino.DestinationStream, level = env().LOG_LEVEL): Logger {
  return pino(
    {
      level,
      base: undefined,
      redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
      serializers: { err: describeError, error: describeError },
    },
    destination,
  );
}

type DescribedError = { type: string; message: string; code?: string; stack?: string; cause?: DescribedError };

/** Only what is known to be harmless: a driver's error also carries the row that was refused. */
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' && { code }),
    ...(error.stack && { stack: error.stack }),
    ...(error.cause !== undefined && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  };
}
