import { allClaims } from '../core/registry/claims.ts';
import type { Word } from '../editor/json-field.ts';
import { JsonPane } from './JsonPane.tsx';
import { Lifeline } from './Lifeline.tsx';

const vocabulary = (): readonly Word[] => allClaims();

export function PayloadPane() {
  return (
    <JsonPane
      name="payload"
      title="Payload"
      label="Payload JSON"
      meta="the claims"
      className="max-md:order-3"
      vocabulary={vocabulary}
    >
      <Lifeline />
    </JsonPane>
  );
}
