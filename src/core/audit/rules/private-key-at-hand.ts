import { fittingHere } from '../reading/fitting-here.ts';
import { keyWords } from '../words/key-words.ts';
import { publishedIn } from '../reading/published-keys.ts';
import type { Rule } from '../rule.ts';

export const privateKeyAtHand: Rule = {
  id: 'private-key-at-hand',
  title: 'A private key where a public one would do',
  severity: 'hint',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7517', section: '9.2' },
  why: 'To check a signature the public key is enough; the private one should be on as few screens as possible.',
  confidence: 'certain',
  remedy: 'Paste the public key, unless you want to sign.',
  fine: 'To sign a changed token it is needed.',
  examples: {
    flagged: [
      'keys: {"kty":"OKP","crv":"Ed25519","x":"75bqInHw-cyDAeY64fnUqLDNvqml2Jnrp-DFNAavd-4","d":"Hj_rh05QjeeJK7TePJYeFgQbe6KtQLRf-ECG3C8Jg6M"}\n{"alg":"Ed25519"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"kty":"OKP","crv":"Ed25519","x":"75bqInHw-cyDAeY64fnUqLDNvqml2Jnrp-DFNAavd-4"}\n{"alg":"Ed25519"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const found = fittingHere(token, circumstances).find(
      ({ key, algorithm }) =>
        algorithm.kind === 'signature' &&
        key.use === 'private' &&
        key.source === 'pasted' &&
        publishedIn(key.material) === undefined,
    );
    if (!found) return;
    yield {
      span: found.span,
      message: `At hand is ${keyWords(found.key)}. It stays in this page; still, to check a signature the public key is enough, and anybody may see that one.`,
    };
  },
};
