import type { Explanations } from '../../core/judgement/explanations.ts';
import type { Word } from '../../editor/json-field.ts';
import { $unprotected } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { JsonPane } from './JsonPane.tsx';

const vocabulary = (explain: Explanations): readonly Word[] => explain.headerWords();

/** Parameters that anyone on the way may change unnoticed (RFC 7515 §7.2.1, RFC 7516 §7.2.1). */
export function UnprotectedHeaderPanes() {
  const [first, second] = useStore($unprotected);
  return (
    <>
      {first && (
        <JsonPane
          name="unprotected"
          title={second ? 'Shared unprotected header' : 'Unprotected header'}
          label="Unprotected header JSON"
          meta="not protected: anyone may change it"
          vocabulary={vocabulary}
        />
      )}
      {second && (
        <JsonPane
          name="recipient"
          title="Header of this recipient"
          label="Recipient header JSON"
          meta="not protected: anyone may change it"
          vocabulary={vocabulary}
        />
      )}
    </>
  );
}
