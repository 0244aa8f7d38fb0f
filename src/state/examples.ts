/** An example before it is built: what is in it, with moments in seconds from now. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** One sentence: what there is to see. */
  readonly text: string;
  /** How the token is signed; a published one is given whole. */
  readonly make:
    | {
        readonly kind: 'signed';
        readonly header: string;
        readonly claims: string;
        readonly around?: readonly [string, string];
      }
    | { readonly kind: 'published'; readonly token: string; readonly key?: string };
}

/** `now+3600` in claims stands for a moment an hour from now. */
export const examples: readonly Example[] = [
  {
    id: 'access-token',
    title: 'An access token, ES256',
    text: 'Follows RFC 9068, signed a moment ago by a key made in this page. Edit a claim and see it signed again.',
    make: {
      kind: 'signed',
      header: '{"alg":"ES256","typ":"at+jwt","kid":"2026-a"}',
      claims:
        '{"iss":"https://id.example.com","sub":"248289761001","aud":"https://api.example.com","client_id":"s6BhdRkqt3","scope":"read:orders write:orders","iat":now-600,"exp":now+3000,"jti":"7f0c1b5e"}',
    },
  },
  {
    id: 'curl',
    title: 'A curl command that gets a 401',
    text: 'The token is found in its Authorization header. The signature is right; look at the Time gate.',
    make: {
      kind: 'signed',
      header: '{"alg":"HS256","typ":"JWT"}',
      claims:
        '{"iss":"https://id.example.com","sub":"ada","aud":"orders","role":"reader","iat":now-180000,"exp":now-176400}',
      around: [
        "curl -s https://api.example.com/orders \\\n  -H 'Accept: application/json' \\\n  -H 'Authorization: Bearer ",
        "'",
      ],
    },
  },
  {
    id: 'rfc7515-a1',
    title: 'The first token of RFC 7515',
    text: 'Appendix A.1, HS256: line breaks inside its JSON, kept to the character. Its key comes with it.',
    make: {
      kind: 'published',
      token:
        'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      key: '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}',
    },
  },
  {
    id: 'cut-off',
    title: 'A token that was cut off',
    text: 'Copied from a log that shortened it. What is left is shown, and where it ends is said.',
    make: {
      kind: 'published',
      token:
        '2026-11-22T18:04:11Z WARN gateway rejected token=eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6IjEifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tIiwic3ViIjoiMjQ4Mjg5NzYxMDAxIiwiYXVkIjoib3JkZXJzIiwiZXhwIjoxNzk1',
    },
  },
  {
    id: 'unsecured',
    title: 'A token without a signature',
    text: 'RFC 7519 §6.1, alg none: it decodes like any other, and proves nothing.',
    make: {
      kind: 'published',
      token:
        'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.',
    },
  },
  {
    id: 'odd-numbers',
    title: 'Claims that other tools alter',
    text: 'A 64-bit id, the same name twice, 1.0 and a name that is a number: shown and signed exactly as written.',
    make: {
      kind: 'signed',
      header: '{"alg":"EdDSA","typ":"JWT"}',
      claims:
        '{"10":"ten","2":"two","id":100002348117421473,"role":"reader","role":"admin","rate":1.0,"exp":now+86400}',
    },
  },
];
