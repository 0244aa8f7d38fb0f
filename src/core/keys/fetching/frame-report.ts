/** What the frame that fetches keys (public/jwks-fetcher.html) tells of a request when it is over. */
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

/** All that the frame says. */
export type FrameReport =
  | { readonly kind: 'ready' }
  /** In pixels. */
  | { readonly kind: 'height'; readonly height: number }
  /** Before a request leaves; one of the mode "no-cors" asks for headers only, and cannot read them. */
  | { readonly kind: 'request'; readonly address: string; readonly mode: 'cors' | 'no-cors' }
  | { readonly kind: 'outcome'; readonly asked: string; readonly outcome: FetchOutcome };

/** Reads a message of the frame; undefined where it is none of these. */
export function readFrameReport(message: unknown): FrameReport | undefined {
  const of = (name: string): unknown =>
    typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;
  switch (of('kind')) {
    case 'ready':
      return { kind: 'ready' };
    case 'height': {
      const height = of('height');
      return typeof height === 'number' && height >= 0 ? { kind: 'height', height: Math.min(height, 600) } : undefined;
    }
    case 'request': {
      const address = addressOf(of('address'));
      if (address === undefined) return undefined;
      return { kind: 'request', address, mode: of('mode') === 'no-cors' ? 'no-cors' : 'cors' };
    }
    case 'outcome': {
      const [asked, outcome] = [addressOf(of('asked')), outcomeOf(of)];
      return asked === undefined || outcome === undefined ? undefined : { kind: 'outcome', asked, outcome };
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
