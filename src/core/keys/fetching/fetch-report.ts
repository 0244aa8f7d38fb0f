/** What the window that fetches keys (public/jwks-fetcher.html) tells of a request when it is over. */
export type FetchOutcome =
  | {
      readonly outcome: 'served';
      /** Of what answered in the end, after redirects. */
      readonly address: string;
      readonly status: number;
      /** The content type, as it was sent. */
      readonly type: string;
      readonly text: string;
    }
  | { readonly outcome: 'other-scheme'; readonly address: string }
  | { readonly outcome: FetchFailure };

const failures = ['too-large', 'timeout', 'broken', 'policy', 'unreadable', 'unreachable'] as const;
export type FetchFailure = (typeof failures)[number];

/** All that the window says. */
export type FetchReport =
  | { readonly kind: 'ready' }
  /** It was reloaded, or is closing: its port is of no use any more. */
  | { readonly kind: 'gone' }
  /** Before a request leaves; one of the mode "no-cors" asks for headers only, and cannot read them. */
  | { readonly kind: 'request'; readonly address: string; readonly mode: 'cors' | 'no-cors' }
  | {
      readonly kind: 'outcome';
      readonly asked: string;
      /** The origin that the request named: that of Jotter, or "null" where the window is in a sandbox. */
      readonly origin: string;
      readonly outcome: FetchOutcome;
    };

/** Reads a message of the window; undefined where it is none of these. */
export function readFetchReport(message: unknown): FetchReport | undefined {
  const of = (name: string): unknown =>
    typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;
  switch (of('kind')) {
    case 'ready':
      return { kind: 'ready' };
    case 'gone':
      return { kind: 'gone' };
    case 'request': {
      const address = addressOf(of('address'));
      if (address === undefined) return undefined;
      return { kind: 'request', address, mode: of('mode') === 'no-cors' ? 'no-cors' : 'cors' };
    }
    case 'outcome': {
      const [asked, origin, outcome] = [addressOf(of('asked')), of('origin'), outcomeOf(of)];
      return asked === undefined || typeof origin !== 'string' || outcome === undefined
        ? undefined
        : { kind: 'outcome', asked, origin: origin.slice(0, 300), outcome };
    }
    default:
      return undefined;
  }
}

function outcomeOf(of: (name: string) => unknown): FetchOutcome | undefined {
  const [outcome, address, status, type, text] = ['outcome', 'address', 'status', 'type', 'text'].map(of);
  const failure = failures.find((one) => one === outcome);
  if (failure) return { outcome: failure };
  const answered = addressOf(address);
  if (answered === undefined) return undefined;
  if (outcome === 'other-scheme') return { outcome, address: answered };
  return outcome === 'served' && typeof status === 'number' && typeof type === 'string' && typeof text === 'string'
    ? { outcome, address: answered, status, type, text }
    : undefined;
}

const addressOf = (value: unknown): string | undefined =>
  typeof value === 'string' && URL.canParse(value) ? value : undefined;
