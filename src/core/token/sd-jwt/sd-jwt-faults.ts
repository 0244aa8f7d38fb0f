import type { Fault, Fix } from '../../text/result.ts';
import { disclosureRemoval } from './disclosure-removal.ts';
import type { Part } from '../part/part.ts';
import { isWeakHash, sdAlgorithmOf } from './named-hashes.ts';
import { stringParameter } from '../parameters.ts';
import type { Disclosure } from './processed-sd-jwt.ts';
import { strandedIn } from './sd-jwt-stranded.ts';
import type { SdJwt } from '../token.ts';
import { criticalClaims } from './unwise-disclosures.ts';

/** What the issuer-signed JWT says of itself: its signature and its hash (RFC 9901 §4.1). */
export function headFaults(sdJwt: SdJwt): readonly Fault[] {
  const { issuerJwt } = sdJwt;
  const faults: Fault[] = [];
  if (stringParameter(issuerJwt, 'alg') === 'none')
    faults.push({
      id: 'sd-unsecured',
      severity: 'error',
      span: issuerJwt.header.excerpt.span,
      message:
        'The issuer-signed JWT says "alg":"none". An SD-JWT must be signed, for only the signature vouches for its digests; a receiver must not take this one.',
      reference: 'RFC 9901 §7.1',
    });
  const isMac = /^HS\d/.test(stringParameter(issuerJwt, 'alg') ?? '');
  const hash = hashFault(sdJwt);
  const ofPayload = isNoObject(issuerJwt.payload) ? [payloadFault(issuerJwt.payload)] : [];
  return [...faults, ...(isMac ? [macFault(issuerJwt.header)] : []), ...ofPayload, ...(hash ? [hash] : [])];
}

const macFault = (header: Part): Fault => ({
  id: 'sd-mac',
  severity: 'error',
  span: header.excerpt.span,
  message:
    'The issuer-signed JWT has a shared secret’s code (HMAC) instead of a digital signature: whoever can check it can also make it. An issuer signs with a private key.',
  reference: 'RFC 9901 §4.1',
});

/** Damage of the payload has faults of its own. */
const isNoObject = ({ json, faults, excerpt }: Part): boolean =>
  json?.root?.type !== 'object' && !json?.problem && faults.length === 0 && excerpt.text !== '';

const payloadFault = ({ excerpt: { span } }: Part): Fault => ({
  id: 'sd-payload',
  severity: 'error',
  span,
  message:
    'The payload of the issuer-signed JWT is no JSON object, as it must be. So there is no place for digests, and nothing that could be disclosed.',
  reference: 'RFC 9901 §4.1',
});

function hashFault(sdJwt: SdJwt): Fault | undefined {
  const { name, hash, node } = sdAlgorithmOf(sdJwt);
  if (!node) return undefined;
  const common = { span: sdJwt.issuerJwt.payload.locate(node.span), reference: 'RFC 9901 §4.1.1' } as const;
  if (name === undefined)
    return {
      ...common,
      id: 'sd-alg-unknown',
      severity: 'error',
      message: '“_sd_alg” must be a string, the name of a hash such as "sha-256". Without it no digest can be checked.',
    };
  if (!hash) {
    const hint = /^sha-?(?:256|384|512)$/i.test(name) ? ' Names are case-sensitive and written like "sha-256".' : '';
    const message = `“_sd_alg” names the hash “${name.slice(0, 40)}”, which is not in IANA’s registry of named hashes, so no digest can be checked here.${hint}`;
    return { ...common, id: 'sd-alg-unknown', severity: 'error', message };
  }
  if (!isWeakHash(hash)) return undefined;
  const message = `“_sd_alg” names ${hash.name}, a digest of ${hash.bits} bits only. It is registered, but too short for this use: disclosures with the same digest can be found, and the signature would stand for all of them. Use sha-256.`;
  return { ...common, id: 'sd-hash-weak', severity: 'warning', message, reference: 'RFC 9901 §9.4' };
}

/** Disclosures that lead nowhere, and what should not be there twice or at all (RFC 9901 §4, §7.1, §9). */
export function leftoverFaults(sdJwt: SdJwt, disclosures: readonly Disclosure[]): readonly Fault[] {
  const salts = new Map<string, number>();
  const stranded = strandedIn(disclosures);
  const removal = disclosureRemoval(sdJwt);
  return disclosures.flatMap((one, index): readonly Fault[] => {
    const { salt } = one.content;
    const first = salt === undefined ? undefined : salts.get(salt);
    if (salt !== undefined && first === undefined) salts.set(salt, index);
    const fault = stateFault(one, stranded.get(index), removal(index));
    const reused = first !== undefined && one.state !== 'repeated' ? [reusedSalt(one, first)] : [];
    return [...(fault ? [fault] : []), ...encodingFault(one), ...reused, ...criticalFault(one)];
  });
}

function stateFault({ state, part }: Disclosure, holder?: number, fix?: Fix): Fault | undefined {
  const common = { severity: 'error', span: part.excerpt.span, ...(fix ? { fix } : {}) } as const;
  if (state === 'repeated')
    return {
      ...common,
      id: 'sd-disclosure-repeated',
      message: 'This disclosure is in the token twice. A holder must not send one more than once; remove it.',
      reference: 'RFC 9901 §4',
    };
  if (state !== 'orphan') return undefined;
  return {
    ...common,
    id: 'sd-disclosure-orphan',
    message: holder === undefined ? ORPHAN : strandedMessage(holder),
    reference: 'RFC 9901 §7.1',
  };
}

const ORPHAN =
  'No digest refers to this disclosure, neither in the payload nor in another disclosure. It was altered, belongs to another token, or lacks the disclosure that holds its digest; a receiver must refuse the token.';

const strandedMessage = (holder: number): string =>
  `The digest of this disclosure stands in disclosure ${holder + 1} only, which is no part of this token’s claims itself. Set that one right first; as it is, a receiver must refuse the token.`;

/** Whoever mends the encoding of such a disclosure breaks its digest, which is over its characters (RFC 9901 §4.2.3). */
function encodingFault({ state, part }: Disclosure): readonly Fault[] {
  const odd = part.faults.find(({ id }) => id === 'base64url-padding' || id === 'base64url-alphabet');
  if (state !== 'matched' || !odd) return [];
  const what = odd.id === 'base64url-padding' ? 'with its padding (“=”)' : 'in standard base64 (“+” and “/”)';
  return [
    {
      id: 'sd-disclosure-encoding',
      // That the disclosure is wrong is said already: this is why it cannot be mended here.
      severity: 'info',
      span: odd.span,
      message: `The issuer computed the digest of this disclosure over its text ${what}, so removing that would break the digest. Strict verifiers reject the disclosure as it is. Only the issuer can fix this, by issuing the token again in base64url without padding.`,
      reference: 'RFC 9901 §4.2.3',
    },
  ];
}

const reusedSalt = ({ part }: Disclosure, first: number): Fault => ({
  id: 'sd-salt-reused',
  severity: 'warning',
  span: part.excerpt.span,
  message: `This disclosure has the same salt as disclosure ${first + 1}. The issuer must choose a new salt for each claim; with a known salt a short value can be guessed from its digest.`,
  reference: 'RFC 9901 §9.3',
});

function criticalFault({ state, path = '', part, content }: Disclosure): readonly Fault[] {
  if (state !== 'matched' || !criticalClaims.has(path) || !content.name) return [];
  const message = `The claim “${path}” is selectively disclosable: a holder can leave it out. What a receiver needs to judge the token must stand in the payload for all to see.`;
  const span = part.locate(content.name.span);
  return [{ id: 'sd-claim-critical', severity: 'warning', span, message, reference: 'RFC 9901 §9.7' }];
}
