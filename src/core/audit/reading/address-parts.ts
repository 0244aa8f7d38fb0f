/** An absolute address with an authority, taken apart (RFC 3986 §3); nothing of it is decoded. */
export interface AddressParts {
  /** Lower case. */
  readonly scheme: string;
  readonly userInfo?: string;
  /** Lower case; an IPv6 address without its brackets. */
  readonly host: string;
  readonly port?: string;
}

const shape = /^([a-z][a-z\d+.-]*):\/\/(?:([^/?#@\s]*)@)?(\[[\da-f:.]+\]|[^/?#:@[\]\s\\]+)(?::(\d{1,5}))?(?=[/?#]|$)/i;

export function addressParts(text: string): AddressParts | undefined {
  const [, scheme, userInfo, host, port] = shape.exec(text.slice(0, 2000)) ?? [];
  if (scheme === undefined || host === undefined || /\s/.test(text)) return undefined;
  return {
    scheme: scheme.toLowerCase(),
    ...(userInfo !== undefined && { userInfo }),
    host: host.replace(/^\[|\]$/g, '').toLowerCase(),
    ...(port !== undefined && { port }),
  };
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|::1|0\.0\.0\.0)$/, 'the receiver itself'],
  [
    /^(?:169\.254(?:\.\d{1,3}){2}|fe[89ab][\da-f]:.*|metadata\.google\.internal)$/,
    'the machine’s own neighbourhood, where clouds serve credentials',
  ],
  [
    /^(?:10(?:\.\d{1,3}){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|192\.168(?:\.\d{1,3}){2}|f[cd][\da-f]{2}:.*)$/,
    'a private network',
  ],
  [/^(?:[^.:]+|.+\.(?:local|internal|intranet|lan|home|corp|svc|cluster\.local))$/, 'an internal network'],
];

/** Where a host is that only somebody inside can reach; undefined for one that anybody can. */
export const insideOf = (host: string): string | undefined => kinds.find(([pattern]) => pattern.test(host))?.[1];

/** Whether two hosts have the same last labels, as those of one owner mostly do. */
export function areRelated(one: string, other: string): boolean {
  if (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)) return true;
  return /[a-z]$/.test(one) && ending(one) === ending(other);
}

const ending = (host: string): string => host.split('.').slice(-2).join('.');
