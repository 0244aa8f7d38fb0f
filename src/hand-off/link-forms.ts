/** A form of link that this page reads, and an example of it, to be put behind its address. */
interface LinkForm {
  readonly form: string;
  readonly what: string;
  readonly example: string;
}

/** RFC 7515 appendix A.3, with its key. */
const token =
  'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';
const key =
  '{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}';
/** RFC 7519 §6.1. */
const unsecured =
  'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.';

const encoded = encodeURIComponent;

export const linkForms: readonly LinkForm[] = [
  {
    form: '#token=TOKEN',
    what: 'A token. “t”, “jwt”, “value”, “id_token”, “access_token” and “response” mean the same.',
    example: `#token=${token}`,
  },
  {
    form: '#token=TOKEN&key=KEY',
    what: 'With a key in any form that the field “Key” takes: JWK, set, PEM, certificate. “publicKey” means the same. Jotter says that the link brought it along.',
    example: `#token=${token}&key=${encoded(key)}`,
  },
  {
    form: '#token=TOKEN&iss=ISSUER&aud=AUDIENCE&nonce=NONCE',
    what: 'With what the receiver expects, any of the three. It is set under “as of”, beside the gates, and that is said.',
    example: `#token=${token}&iss=joe&aud=${encoded('https://api.example.com')}&nonce=n-0S6_WzA2Mj`,
  },
  {
    form: '#token=TOKEN&token=TOKEN',
    what: 'Several tokens, to be chosen from, and compared with each other.',
    example: `#token=${token}&token=${unsecured}`,
  },
  {
    form: '#access_token=TOKEN&id_token=TOKEN&state=STATE',
    what: 'A whole authorization response, as an authorization server puts it behind a redirect address. It stays as it is.',
    example: `#access_token=${unsecured}&id_token=${token}&token_type=Bearer&expires_in=3600&state=af0ifjsldkj`,
  },
  {
    form: '#text=TEXT',
    what: 'Whatever holds a token: a header, a curl command, a line of a log.',
    example: `#text=${encoded(`GET /orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer ${token}`)}`,
  },
  {
    form: '#debugger-io?token=TOKEN&publicKey=KEY',
    what: 'The links of another debugger: change the address before the “#”, and they open here.',
    example: `#debugger-io?token=${token}&publicKey=${encoded(key)}`,
  },
];
