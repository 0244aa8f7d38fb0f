export type Header = readonly [name: string, value: string];

export interface HttpRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body?: string;
}

const reasons: ReadonlyMap<number, string> = new Map([
  [200, 'OK'],
  [201, 'Created'],
  [302, 'Found'],
  [303, 'See Other'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
]);

/** "401 Unauthorized" */
export const statusWords = (status: number): string => `${status} ${reasons.get(status) ?? ''}`.trim();

/** The whole message as it would stand on the wire (RFC 9112 §2.1), its lines broken by \n. */
export const writeRequest = ({ method, target, host, headers, body }: HttpRequest): string =>
  write(`${method} ${target} HTTP/1.1`, [['Host', host], ...headers], body);

export const writeResponse = ({ status, headers, body }: HttpResponse): string =>
  write(`HTTP/1.1 ${statusWords(status)}`, headers, body ?? '');

function write(start: string, headers: readonly Header[], body: string | undefined): string {
  const length: readonly Header[] = body === undefined ? [] : [['Content-Length', String(byteCount(body))]];
  const lines = [...headers, ...length].map(([name, value]) => `${name}: ${value}`);
  return [start, ...lines, '', body ?? ''].join('\n').trimEnd();
}

const byteCount = (text: string): number => new TextEncoder().encode(text).length;

/** Every value of a header; names are told apart without regard to case (RFC 9110 §5.1). */
export const valuesOf = ({ headers }: HttpRequest | HttpResponse, name: string): readonly string[] =>
  headers.filter(([one]) => one.toLowerCase() === name.toLowerCase()).map(([, value]) => value);

export const without = (request: HttpRequest, name: string): HttpRequest => ({
  ...request,
  headers: request.headers.filter(([one]) => one !== name),
});

export const jsonResponse = (status: number, value: object, headers: readonly Header[] = []): HttpResponse => ({
  status,
  headers: [['Content-Type', 'application/json'], ...headers],
  body: JSON.stringify(value, undefined, 2),
});

/** A request with a form (application/x-www-form-urlencoded), as endpoints of OAuth take it (RFC 6749 §3.2). */
export const formRequest = (
  host: string,
  target: string,
  fields: Readonly<Record<string, string>>,
  headers: readonly Header[] = [],
): HttpRequest => ({
  method: 'POST',
  host,
  target,
  headers: [...headers, ['Content-Type', 'application/x-www-form-urlencoded']],
  body: new URLSearchParams(fields).toString(),
});

export const getRequest = (host: string, target: string, headers: readonly Header[] = []): HttpRequest => ({
  method: 'GET',
  host,
  target,
  headers,
});

export const fieldsOf = ({ body }: HttpRequest): ReadonlyMap<string, string> => new Map(new URLSearchParams(body));
