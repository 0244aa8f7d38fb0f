import type { ClaimPath } from '../../core/token/claim-path.ts';

/** What is in an example, before it is built. */
export type Making =
  | {
      readonly kind: 'signed';
      readonly header: string;
      /** `now+3600` stands for a moment an hour from now. */
      readonly claims: string;
      readonly around?: readonly [string, string];
    }
  | { readonly kind: 'several'; readonly headers: readonly string[]; readonly claims: string }
  | { readonly kind: 'nested'; readonly header: string; readonly claims: string; readonly outer: string }
  | { readonly kind: 'password'; readonly header: string; readonly claims: string; readonly password: string }
  | {
      readonly kind: 'selective';
      readonly header: string;
      readonly claims: string;
      readonly disclosable: readonly ClaimPath[];
    }
  | { readonly kind: 'published'; readonly token: string; readonly key?: string; readonly detached?: string };

/** The key of RFC 7515 appendix A.1, which RFC 7797 §4 uses, too. */
const RFC_7515_A1 =
  '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}';

/** By the id of the example. */
export const makings: ReadonlyMap<string, Making> = new Map<string, Making>([
  [
    'access-token',
    {
      kind: 'signed',
      header: '{"alg":"ES256","typ":"at+jwt","kid":"2026-a"}',
      claims:
        '{"iss":"https://id.example.com","sub":"248289761001","aud":"https://api.example.com","client_id":"s6BhdRkqt3","scope":"read:orders write:orders","iat":now-600,"exp":now+3000,"jti":"7f0c1b5e"}',
    },
  ],
  [
    'curl',
    {
      kind: 'signed',
      header: '{"alg":"HS256","typ":"JWT"}',
      claims:
        '{"iss":"https://id.example.com","sub":"ada","aud":"orders","role":"reader","iat":now-180000,"exp":now-176400}',
      around: [
        "curl -s https://api.example.com/orders \\\n  -H 'Accept: application/json' \\\n  -H 'Authorization: Bearer ",
        "'",
      ],
    },
  ],
  [
    'nested',
    {
      kind: 'nested',
      header: '{"alg":"ES256","typ":"JWT","kid":"signing"}',
      claims:
        '{"iss":"https://id.example.com","sub":"248289761001","aud":"https://api.example.com","email":"ada@example.com","iat":now-60,"exp":now+3000}',
      outer: '{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"encryption","cty":"JWT"}',
    },
  ],
  [
    'password',
    {
      kind: 'password',
      header: '{"alg":"PBES2-HS256+A128KW","enc":"A128CBC-HS256","typ":"JWT"}',
      claims: '{"iss":"https://id.example.com","sub":"ada","role":"reader","exp":now+86400}',
      // RFC 7517 appendix C
      password: 'Thus from my lips, by yours, my sin is purged.',
    },
  ],
  [
    'selective',
    {
      kind: 'selective',
      header: '{"alg":"ES256","typ":"example+sd-jwt","kid":"2026-a"}',
      claims:
        '{"iss":"https://registry.example.com","iat":now-3600,"exp":now+31536000,"given_name":"Ada","family_name":"Lovelace","birthdate":"1815-12-10","address":{"street_address":"12 St James Square","locality":"London","country":"GB"},"nationalities":["GB","FR"]}',
      disclosable: [
        ['given_name'],
        ['family_name'],
        ['birthdate'],
        ['address'],
        ['address', 'street_address'],
        ['nationalities', 0],
        ['nationalities', 1],
      ],
    },
  ],
  [
    'several',
    {
      kind: 'several',
      headers: ['{"alg":"ES256","kid":"2026-a"}', '{"alg":"EdDSA","kid":"2026-b"}'],
      claims: '{"iss":"https://id.example.com","sub":"248289761001","aud":"https://api.example.com","exp":now+3000}',
    },
  ],
  [
    'detached',
    {
      kind: 'published',
      token: 'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY',
      key: RFC_7515_A1,
      detached: '$.02',
    },
  ],
  [
    'rfc7515-a1',
    {
      kind: 'published',
      token:
        'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      key: RFC_7515_A1,
    },
  ],
  [
    'cut-off',
    {
      kind: 'published',
      token:
        '2026-11-22T18:04:11Z WARN gateway rejected token=eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6IjEifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tIiwic3ViIjoiMjQ4Mjg5NzYxMDAxIiwiYXVkIjoib3JkZXJzIiwiZXhwIjoxNzk1',
    },
  ],
  [
    'unsecured',
    {
      kind: 'published',
      token:
        'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.',
    },
  ],
  [
    'odd-numbers',
    {
      kind: 'signed',
      header: '{"alg":"EdDSA","typ":"JWT"}',
      claims:
        '{"10":"ten","2":"two","id":100002348117421473,"role":"reader","role":"admin","rate":1.0,"exp":now+86400}',
    },
  ],
]);
