import type { Explanations } from '../core/audit/explanations.ts';
import type { Word } from '../editor/json-field.ts';
import { $token } from '../state/decryption.ts';
import { $isDetached } from '../state/session.ts';
import { useStore } from '../state/use-store.ts';
import { JsonPane } from './JsonPane.tsx';
import { Lifeline } from './Lifeline.tsx';
import { NestedOffer } from './NestedOffer.tsx';

const vocabulary = (explain: Explanations): readonly Word[] => explain.claimWords();

export function PayloadPane() {
  const isDetached = useStore($isDetached);
  const isEncrypted = useStore($token).kind === 'jwe';
  if (isDetached) return null;
  return (
    <JsonPane
      name="payload"
      title="Payload"
      label="Payload JSON"
      meta={isEncrypted ? 'decrypted here' : 'the claims'}
      className="max-md:order-3"
      vocabulary={vocabulary}
    >
      <NestedOffer />
      <Lifeline />
    </JsonPane>
  );
}
