import { addressParts, areRelated } from '../reading/address-parts.ts';
import { claimIn, findingAt } from '../found.ts';
import { recogniseIssuer } from '../issuers/recognise-issuer.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

const key =
  '{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}';

export const fetchedFromOtherHost: Rule = {
  id: 'fetched-from-other-host',
  title: 'The key was served by another host than the issuer',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.8' },
  why: 'A signature proves something of the issuer only if the key is the issuer’s; anybody can serve keys, and name any issuer.',
  confidence: 'guess',
  remedy: 'Fetch the keys by way of the description that the issuer itself serves.',
  fine: 'Some issuers keep their keys on another host, and their description says so.',
  exempt: ['passport'],
  examples: {
    flagged: [
      `fetched: https://keys.example/set\nkeys: ${key}\n{"alg":"RS256"} {"iss":"https://login.example","exp":1795092600}`,
    ],
    accepted: [
      `fetched: https://keys.login.example/set\nkeys: ${key}\n{"alg":"RS256"} {"iss":"https://login.example","exp":1795092600}`,
      `fetched: https://keys.example/set https://login.example\nkeys: ${key}\n{"alg":"RS256"} {"iss":"https://login.example","exp":1795092600}`,
      `fetched: https://login.microsoftonline.com/8f0e3c1a-1111-2222-3333-444455556666/discovery/keys\nkeys: ${key}\n{"alg":"RS256"} {"iss":"https://sts.windows.net/8f0e3c1a-1111-2222-3333-444455556666/","ver":"1.0","exp":1795092600}`,
      `fetched: https://keys.example/set\nkeys: ${key}\n{"alg":"RS256"} {"iss":"joe","exp":1795092600}`,
    ],
  },
  *check(token, { keys = [] }) {
    const iss = claimIn(token, 'iss');
    const issuer = iss?.value.type === 'string' ? addressParts(iss.value.value)?.host : undefined;
    if (!iss || issuer === undefined) return;
    for (const { origin } of keys) {
      const host = addressParts(origin?.address ?? '')?.host;
      if (!origin || origin.isIssuers === true || host === undefined || areRelated(host, issuer)) continue;
      if (recogniseIssuer(token)?.keysAt === origin.asked) continue;
      yield findingAt(
        iss,
        `iss names ${shown(issuer, 60)}, and the key at hand was fetched from ${shown(host, 60)}. Does the issuer keep its keys there? If it does not, a receiver must refuse the token.`,
      );
      return;
    }
  },
};
