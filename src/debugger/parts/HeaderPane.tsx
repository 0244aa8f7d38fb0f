import type { Explanations } from '../../core/judgement/explanations.ts';
import type { Word } from '../../editor/json-field.ts';
import { $jose, $unprotected } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { AlgorithmPicker } from './AlgorithmPicker.tsx';
import { JsonPane } from './JsonPane.tsx';

const vocabulary = (explain: Explanations): readonly Word[] => explain.headerWords();

export function HeaderPane() {
  const isEncrypted = useStore($jose)?.kind === 'jwe';
  const isSplit = useStore($unprotected).length > 0;
  const how = isEncrypted ? 'how it was encrypted' : 'how it was signed';
  return (
    <JsonPane
      name="header"
      title="Header"
      label="Header JSON"
      meta={isSplit ? `protected: ${isEncrypted ? 'the tag' : 'the signature'} covers it` : how}
      className="max-md:order-4"
      tools={<AlgorithmPicker />}
      vocabulary={vocabulary}
    />
  );
}

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
          className="max-md:order-4"
          vocabulary={vocabulary}
        />
      )}
      {second && (
        <JsonPane
          name="recipient"
          title="Header of this recipient"
          label="Recipient header JSON"
          meta="not protected: anyone may change it"
          className="max-md:order-4"
          vocabulary={vocabulary}
        />
      )}
    </>
  );
}
