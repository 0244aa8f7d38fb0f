import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { designs } from './designs/index.ts';
import { autopsied } from './fixtures/autopsied.ts';
import { base64url, kitOf, type FaultyToken } from './fixtures/kit.ts';

const kit = kitOf('RS256');
const other = kitOf('RS256', 1);

interface Content {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly keyText?: string;
}

/** A token that is signed by one key, beside another. */
const beside = ({ header, claims, keyText = other.keyText }: Content): FaultyToken => ({
  paste: kit.token({
    header: base64url(JSON.stringify({ alg: 'RS256', ...header })),
    payload: base64url(JSON.stringify({ sub: 'ada', ...claims })),
  }),
  keyText,
});

const jwkOf = (members: object): string =>
  JSON.stringify({ ...other.publicKey?.export({ format: 'jwk' }), ...members });

/** By the id of each design: a token that it is about, and what must be said. */
const cases: Readonly<Record<string, readonly [token: FaultyToken, says: string][]>> = {
  'encryption-key': [
    [
      beside({ header: { kid: 'sig-1' }, keyText: jwkOf({ kid: 'enc-1', use: 'enc' }) }),
      'is for encryption ("use": “enc”), not for signatures. Use the key of the same set that has "use": "sig" and "alg": "RS256", with the kid “sig-1”.',
    ],
    [beside({ keyText: jwkOf({ alg: 'RSA-OAEP' }) }), 'is for encryption ("alg": “RSA-OAEP”)'],
  ],
  'firebase-session': [
    [
      beside({ claims: { iss: 'https://session.firebase.google.com/my-project' } }),
      'https://www.googleapis.com/identitytoolkit/v3/relyingparty/publicKeys',
    ],
  ],
  'kubernetes-service-account': [
    [beside({ claims: { iss: 'kubernetes/serviceaccount' } }), 'kubectl get --raw /openid/v1/jwks'],
    [beside({ claims: { sub: 'system:serviceaccount:default:builder' } }), 'not with the cluster CA'],
  ],
  'load-balancer': [
    [
      beside({
        header: {
          kid: '6f-1',
          signer: 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/a/50dc6c495c0c9188',
        },
      }),
      'https://public-keys.auth.elb.eu-central-1.amazonaws.com/6f-1',
    ],
  ],
  'microsoft-graph': [
    [
      beside({ header: { nonce: 'abc' }, claims: { aud: '00000003-0000-0000-c000-000000000000' } }),
      'Its header has a nonce, which only Microsoft Graph knows how to check.',
    ],
    [
      beside({ claims: { aud: 'https://graph.microsoft.com/' } }),
      'only Microsoft Graph can verify it. For your own API',
    ],
  ],
};

describe('a token that its key cannot be expected to match', () => {
  it('has a case for every design', () => {
    expect(Object.keys(cases).toSorted()).toEqual(designs.map(({ id }) => id).toSorted());
  });

  it.each(Object.entries(cases))('%s is told, and nothing of it of an ordinary token', async (id, all) => {
    for (const [token, says] of all) {
      const { finding, clues } = await autopsied(token);
      expect(finding).toBeUndefined();
      expect(clues.filter(({ facts }) => facts['id'] === id).map(({ text }) => text)).toEqual([
        expect.stringContaining(says),
      ]);
    }
    const ordinary = await autopsied(beside({ claims: { iss: 'https://issuer.example', aud: 'api' } }));
    expect(ordinary.clues).toEqual([]);
  });
});

describe('the key that made an ECDSA signature', () => {
  const [signer, stranger] = [kitOf('ES256'), kitOf('ES256', 1)];
  const jwk = signer.publicKey?.export({ format: 'jwk' });
  const { crv, kty, x, y } = { crv: '', kty: '', x: '', y: '', ...jwk };
  const thumbprint = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');

  it('is told by its thumbprint, out of the signature', async () => {
    const { clues } = await autopsied({ paste: signer.token(), keyText: stranger.keyText });
    expect(clues.map(({ kind }) => kind)).toEqual(['signer']);
    expect(String(clues[0]?.facts['thumbprints']).split(' ')).toContain(thumbprint);
    expect(clues[0]?.facts['named']).toBeUndefined();
  });

  it('is told to be the one that the token names', async () => {
    const payload = base64url(JSON.stringify({ cnf: { jkt: thumbprint } }));
    const { clues } = await autopsied({ paste: signer.token({ payload }), keyText: stranger.keyText });
    expect(clues[0]?.facts['named']).toBe(thumbprint);
    expect(clues[0]?.text).toContain(`The token itself names ${thumbprint}.`);
  });

  it('is not told to be named by the token where only the text around it names it', async () => {
    const { clues } = await autopsied({ paste: signer.token(), keyText: stranger.keyText }, `key ${thumbprint}`);
    expect(clues[0]?.text).toContain(`The text around the token names ${thumbprint}.`);
  });

  it('may be one of your keys, which signed something else than a token', async () => {
    const [header = '', payload = ''] = signer.token().split('.');
    const signature = signer.sign(`${payload}.${header}`).toString('base64url');
    const { clues } = await autopsied({ paste: `${header}.${payload}.${signature}`, keyText: signer.keyText });
    expect(clues[0]?.text).toMatch(/^None of your keys made this signature over this header and payload\. If nothing /);
  });
});
