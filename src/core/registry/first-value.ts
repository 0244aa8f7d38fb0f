import { claimNamed } from './claims.ts';

/** What makes one first value different from the next. */
interface Stamp {
  /** Seconds since 1970. */
  readonly now: number;
  /** A random text. */
  readonly id: string;
}

/** Seconds: what a token lives where nothing says otherwise. */
const hour = 3600;

/** The value, as JSON, with which a claim is added: of the type that the registry says, and valid for an hour. */
export function firstValue(name: string, { now, id }: Stamp): string {
  if (name === 'exp') return String(now + hour);
  if (name === 'jti') return JSON.stringify(id);
  switch (claimNamed(name)?.type) {
    case 'NumericDate':
      return String(now);
    case 'number':
      return '0';
    case 'boolean':
      return 'false';
    case 'object':
      return '{}';
    case 'array':
    case 'string array':
      return '[]';
    default:
      return '""';
  }
}
