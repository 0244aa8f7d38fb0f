import type { Gate } from '../audit/rule.ts';
import type { GateState } from './answer.ts';

/**
 * What becomes of the token at a recipient that follows the RFCs. `pending`: something is still being loaded or computed. `undecided`: nothing
 * rejects it, and something that would be needed to accept it is missing or in doubt.
 */
export type Outcome = 'no-token' | 'pending' | 'rejected' | 'undecided' | 'looks-valid';

export interface GateView {
  readonly id: Gate;
  readonly title: string;
  readonly state: GateState;
  /** "expired 2 days ago" */
  readonly words: string;
  /** Of a gate that fails or warns: the problem alone, where `words` say more. */
  readonly problem?: string;
}
