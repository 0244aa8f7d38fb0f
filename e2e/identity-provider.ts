import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:net';
import { loopbackCertificate, loopbackKey } from './loopback-certificate.ts';

const key = createPrivateKey(loopbackKey);
const publicJwk = createPublicKey(loopbackKey).export({ format: 'jwk' });
/** What it signed with before. */
const oldJwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a request told of who made it. */
interface Heard {
  readonly method: string;
  readonly path: string;
  readonly origin: string | undefined;
  readonly headers: string;
}

/** An issuer of tokens on this machine, well-behaved at some addresses and badly at others. It notes whatever reaches it. */
export interface IdentityProvider {
  /** "http://127.0.0.1:4941" */
  readonly address: string;
  /** The same with TLS, at "https://localhost:4942". */
  readonly safe: string;
  readonly heard: Heard[];
  /** The names of the keys that are served now: its own is "a", others are older. */
  kids: readonly string[];
  readonly token: (header?: object, claims?: object) => string;
}

export async function withIdentityProvider(run: (provider: IdentityProvider) => Promise<void>): Promise<void> {
  const heard: Heard[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '', headers } = request;
    heard.push({ method, path: url, origin: headers.origin, headers: JSON.stringify(headers) });
    const [, path = ''] = /^([^?]*)/.exec(url) ?? [];
    const behave = behaviours[path];
    response.setHeader('Content-Type', 'application/json');
    // Whoever gets a cookie back has sent it: no request may.
    response.setHeader('Set-Cookie', 'session=1; Path=/');
    if (behave) behave({ request, response, provider });
    else response.writeHead(404, any).end('{}');
  };
  const plain = createServer(answer);
  const tls = createTlsServer({ key: loopbackKey, cert: loopbackCertificate }, answer);
  const provider: IdentityProvider = {
    address: `http://127.0.0.1:${await portOf(plain)}`,
    safe: `https://localhost:${await portOf(tls)}`,
    heard,
    kids: ['a'],
    token: (header = {}, claims = {}) => {
      const payload = { iss: provider.address, sub: 'ada', ...claims };
      const input = `${encoded({ alg: 'ES256', kid: 'a', ...header })}.${encoded(payload)}`;
      return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    },
  };
  try {
    await run(provider);
  } finally {
    for (const server of [plain, tls]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The provider has no port.');
  return at.port;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly provider: IdentityProvider;
}

const any = { 'Access-Control-Allow-Origin': '*' } as const;
const setOf = ({ kids }: IdentityProvider): string =>
  JSON.stringify({
    keys: kids.map((kid) => ({ ...(kid === 'a' ? publicJwk : oldJwk), kid, use: 'sig', alg: 'ES256' })),
  });
const json = ({ response }: Call, value: unknown): unknown =>
  response.writeHead(200, any).end(typeof value === 'string' ? value : JSON.stringify(value));
const redirect = ({ response }: Call, to: string): unknown => response.writeHead(302, { ...any, Location: to }).end();

const behaviours: Readonly<Record<string, (call: Call) => void>> = {
  '/.well-known/openid-configuration': (call) =>
    json(call, { issuer: call.provider.address, jwks_uri: `${call.provider.address}/keys` }),
  '/.well-known/oauth-authorization-server': (call) =>
    json(call, { issuer: call.provider.address, jwks_uri: `${call.provider.address}/keys` }),
  '/.well-known/oauth-authorization-server/tenant': (call) =>
    json(call, { issuer: `${call.provider.address}/tenant`, jwks_uri: `${call.provider.address}/keys` }),
  '/other/.well-known/openid-configuration': (call) =>
    json(call, { issuer: call.provider.address, jwks_uri: `${call.provider.address}/keys` }),
  '/forged': (call) => json(call, { issuer: 'https://good.example', jwks_uri: `${call.provider.address}/keys` }),
  '/keys': (call) => json(call, setOf(call.provider)),
  '/certificates': (call) => json(call, { a: loopbackCertificate, b: loopbackCertificate }),
  '/certificate.pem': (call) => json(call, loopbackCertificate),
  '/jwk': (call) => json(call, { ...publicJwk, kid: 'a' }),
  '/redirect': (call) => redirect(call, '/keys'),
  '/redirect-down': (call) => redirect(call, `${call.provider.address}/keys`),
  '/redirect-away': (call) => redirect(call, 'http://elsewhere.example/keys'),
  '/no-cors': ({ response, provider }) => response.end(setOf(provider)),
  '/other-origin': ({ response, provider }) =>
    response.writeHead(200, { 'Access-Control-Allow-Origin': 'https://app.example' }).end(setOf(provider)),
  '/refuses-null': ({ request, response, provider }) =>
    request.headers.origin === 'null' ? response.writeHead(403, any).end('no') : response.end(setOf(provider)),
  '/large': (call) => json(call, `{"keys":[],"filling":"${'x'.repeat(10_000_000)}"}`),
  '/slow': () => undefined,
  '/slow-body': ({ response }) => {
    response.writeHead(200, any).write('{"keys":[');
    const timer = setInterval(() => response.write(' '), 500);
    response.on('close', () => clearInterval(timer));
  },
  '/broken': ({ response }) => {
    response.writeHead(200, { ...any, 'Content-Length': '5000' }).write('{"keys":[');
    setTimeout(() => response.destroy(), 100);
  },
  '/html': ({ response }) =>
    response
      .writeHead(200, { ...any, 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Sign in</title><script>fetch("/ran")</script>'),
  '/text': ({ response }) => response.writeHead(200, { ...any, 'Content-Type': 'text/plain' }).end('hunter2'),
  '/empty-set': (call) => json(call, { keys: [] }),
  '/no-keys': (call) => json(call, { issuer: call.provider.address, token_endpoint: `${call.provider.address}/t` }),
};
