import { unreachable } from '../text/result.ts';
import type { Judgement } from './judgement.ts';

/** The outcome in two or three words, for a list of tokens. Empty while nothing is known yet. */
export function brief({ outcome, gates, signature, findings = [] }: Judgement): string {
  switch (outcome) {
    case 'no-token':
      return 'not a token';
    case 'pending':
      return '';
    case 'rejected': {
      const first = gates.find(({ state }) => state === 'fail');
      const [fault] = findings.filter(({ finding }) => finding.gate === 'time');
      return first?.id === 'time' && fault?.finding.id === 'expired' ? 'expired' : 'rejected';
    }
    case 'looks-valid':
      return 'looks valid';
    case 'undecided':
      return signature.kind === 'matched' || signature.kind === 'decrypted' ? 'in doubt' : 'not verified';
    default:
      return unreachable(outcome);
  }
}
