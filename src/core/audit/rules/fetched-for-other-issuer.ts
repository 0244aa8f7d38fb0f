import { claimIn, findingAt } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

const key =
  '{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}';

export const fetchedForOtherIssuer: Rule = {
  id: 'fetched-for-other-issuer',
  title: 'The key was served for another issuer',
  severity: 'error',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8414', section: '3.3' },
  why: 'A description of another issuer leads to keys of another issuer: what fits them says nothing of the one that the token names.',
  confidence: 'certain',
  remedy: 'Take the description from the address that follows from iss, to the letter.',
  fine: 'The description that Microsoft Entra ID serves for all tenants has a placeholder for the tenant; Google writes iss with https:// or without.',
  examples: {
    flagged: [
      `fetched: https://op.example/keys https://op.example\nkeys: ${key}\n{"alg":"RS256"} {"iss":"https://op.example/","exp":1795092600}`,
    ],
    accepted: [
      `fetched: https://op.example/keys https://op.example\nkeys: ${key}\n{"alg":"RS256"} {"iss":"https://op.example","exp":1795092600}`,
      `keys: ${key}\n{"alg":"RS256"} {"iss":"https://op.example","exp":1795092600}`,
    ],
  },
  *check(token, { keys = [] }) {
    const iss = claimIn(token, 'iss');
    if (iss?.value.type !== 'string') return;
    const named = iss.value.value;
    const issuer = keys.map(({ origin }) => origin?.issuer).find((one) => one !== undefined && one !== named);
    if (issuer === undefined) return;
    yield findingAt(
      iss,
      `iss is ${quoted(named)}, and the description that led to the fetched key is of ${quoted(issuer)}. They must be identical, or it must not be used.`,
    );
  },
};
