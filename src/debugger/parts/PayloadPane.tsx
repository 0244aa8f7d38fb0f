import type { Explanations } from '../../core/judgement/explanations.ts';
import type { Word } from '../../editor/json-field.ts';
import { $token } from '../../state/token/decryption.ts';
import { $isDetached } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';
import { later } from '../../ui/later.tsx';
import { JsonPane } from './JsonPane.tsx';
import { NestedOffer } from '../token/NestedOffer.tsx';

const Lifeline = later(() => import('./Lifeline.tsx').then((module) => module.Lifeline));

const vocabulary = (explain: Explanations): readonly Word[] => explain.claimWords();

const metas = {
  jws: 'the claims',
  jwe: 'decrypted here',
  'sd-jwt': 'as the issuer signed it, with digests',
  'not-a-token': '',
} as const;

export function PayloadPane() {
  const isDetached = useStore($isDetached);
  const { kind } = useStore($token);
  if (isDetached) return null;
  return (
    <JsonPane name="payload" title="Payload" label="Payload JSON" meta={metas[kind]} vocabulary={vocabulary}>
      <NestedOffer />
      <Lifeline />
    </JsonPane>
  );
}
