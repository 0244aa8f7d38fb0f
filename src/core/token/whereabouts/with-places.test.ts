import { describe, expect, it } from 'vitest';
import { rfc7515A1 as first, rfc7515A2 as second } from '../fixtures/paste-tokens.ts';
import { withPlaces } from './with-places.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const json = (value: unknown): string => JSON.stringify(value, null, 2);

const entry = (url: string, headers: readonly object[], response: object = {}): object => ({
  startedDateTime: '2026-01-01T00:00:00.000Z',
  request: { method: 'GET', url, headers, cookies: [] },
  response: { status: 200, headers: [], ...response },
});
const bearer = (token: string) => ({ name: 'Authorization', value: `Bearer ${token}` });

const har = json({
  log: {
    creator: { name: 'WebInspector', version: '537.36' },
    entries: [
      entry('https://user:secret@id.example/token?code=secret', [], {
        content: { mimeType: 'application/json', text: `{"id_token":"${first}"}` },
      }),
      entry('https://api.example/me', [bearer(second)]),
    ],
  },
});

const harWithBody = json({
  log: {
    entries: [
      entry('https://id.example/token', [], {
        content: { encoding: 'base64', text: base64(`{"access_token":"${first}","token_type":"Bearer"}`) },
      }),
    ],
  },
});

const postman = json({
  info: { name: 'Users', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    {
      name: 'Folder',
      item: [
        {
          name: 'Get user',
          request: {
            auth: { type: 'bearer', bearer: [{ key: 'token', value: first, type: 'string' }] },
            method: 'GET',
            header: [{ key: 'X-Api-Token', value: second, type: 'text' }],
            url: { raw: 'https://api.example/users/1', host: ['api', 'example'] },
          },
        },
      ],
    },
  ],
});

const postmanEnvironment = json({
  id: 'a',
  name: 'Staging',
  values: [{ key: 'access_token', value: first, type: 'secret', enabled: true }],
  _postman_variable_scope: 'environment',
});

const insomnia = json({
  _type: 'export',
  __export_format: 4,
  resources: [
    {
      _id: 'req_1',
      url: 'https://api.example/users',
      name: 'List users',
      method: 'GET',
      authentication: { type: 'bearer', token: first },
      _type: 'request',
    },
    { _id: 'env_1', name: 'Base', data: { token: second }, _type: 'environment' },
  ],
});

const insomniaYaml = `type: collection.insomnia.rest/5.0
name: Users
collection:
  - url: https://api.example/users
    name: List users
    meta:
      id: req_1
    method: GET
    headers:
      - name: Authorization
        value: Bearer ${first}
  - url: https://api.example/other
    name: Other
    method: POST
`;

const docker = json({
  auths: {
    'registry.example.com': { auth: base64(`user:${first}`) },
    'https://other.example/v1/': { identitytoken: second },
  },
});

const kubeconfig = `apiVersion: v1
kind: Config
clusters:
- cluster:
    server: https://k8s.example
  name: main
users:
- name: alice
  user:
    token: ${first}
- name: bob
  user:
    auth-provider:
      name: oidc
      config:
        id-token: ${second}
`;

const netrc = `machine git.example login joe password x
machine api.example.com
  login joe
  password ${first}
`;

const burp = `<?xml version="1.0"?>
<items burpVersion="2025.1">
  <item>
    <url><![CDATA[https://api.example/a]]></url>
    <method><![CDATA[GET]]></method>
    <request base64="true"><![CDATA[${base64('GET /a HTTP/1.1\r\nHost: api.example\r\n\r\n')}]]></request>
  </item>
  <item>
    <url><![CDATA[https://api.example/b]]></url>
    <method><![CDATA[POST]]></method>
    <request base64="true"><![CDATA[${base64(`POST /b HTTP/1.1\r\nHost: api.example\r\nAuthorization: Bearer ${first}\r\n\r\n`)}]]></request>
    <response base64="true"><![CDATA[${base64(`HTTP/1.1 200 OK\r\n\r\n{"id_token":"${second}"}`)}]]></response>
  </item>
</items>`;

describe('where a token of a file is', () => {
  it.each([
    [
      'HAR',
      har,
      [
        ['response to request 1, GET https://id.example/token', 'JSON member id_token'],
        ['request 2, GET https://api.example/me', 'Authorization header'],
      ],
    ],
    [
      'a base64 body in HAR',
      harWithBody,
      [['response to request 1, GET https://id.example/token', 'JSON member access_token']],
    ],
    [
      'Postman',
      postman,
      [
        ['Postman request “Get user”, GET https://api.example/users/1, auth', 'JSON member token'],
        ['Postman request “Get user”, GET https://api.example/users/1', 'X-Api-Token header'],
      ],
    ],
    ['an environment of Postman', postmanEnvironment, [['Postman environment “Staging”', 'JSON member access_token']]],
    [
      'Insomnia 4',
      insomnia,
      [
        ['Insomnia request “List users”, GET https://api.example/users, authentication', 'JSON member token'],
        ['Insomnia environment “Base”', 'JSON member token'],
      ],
    ],
    [
      'Insomnia 5',
      insomniaYaml,
      [['Insomnia request “List users”, GET https://api.example/users', 'Authorization header']],
    ],
    [
      'the configuration of Docker',
      docker,
      [
        ['auths[registry.example.com]', 'JSON member auth'],
        ['auths[https://other.example/v1/]', 'JSON member identitytoken'],
      ],
    ],
    [
      'kubeconfig',
      kubeconfig,
      [
        ['kubeconfig user “alice”', 'YAML key token'],
        ['kubeconfig user “bob”', 'YAML key id-token'],
      ],
    ],
    ['.netrc', netrc, [['.netrc machine api.example.com', 'pasted text']]],
    [
      'a list of Burp',
      burp,
      [
        ['request 2, POST https://api.example/b', 'Authorization header'],
        ['response to request 2, POST https://api.example/b', 'JSON member id_token'],
      ],
    ],
    ['a text that is no such file', `{"id_token":"${first}"}`, [[undefined, 'JSON member id_token']]],
    [
      'JSON that breaks off',
      `{"auths":{"a.example":{"identitytoken":"${first}`,
      [[undefined, 'JSON member identitytoken']],
    ],
    [
      'JSON that breaks off behind it',
      `{"auths":{"a.example":{"identitytoken":"${first}"`,
      [['auths[a.example]', 'JSON member identitytoken']],
    ],
  ])('%s', (_, file, places) => {
    expect(withPlaces(file).map(({ within, context }) => [within, context])).toEqual(places);
  });

  it('takes time in proportion to a file of any form', () => {
    const hostile = [
      (size: number) => '['.repeat(size),
      (size: number) => `{"a":"${'\\'.repeat(size)}`,
      (size: number) => `{"a":${'"\\"'.repeat(size / 3)}`,
      (size: number) => `users:\n${'- name: a\n'.repeat(size / 10)}`,
      (size: number) => `${' '.repeat(size)}\nmachine ${' '.repeat(size)}`,
      (size: number) => '<item>'.repeat(size / 6),
    ];
    for (const make of hostile) expect(withPlaces(make(300_000))).toEqual([]);
  });
});
