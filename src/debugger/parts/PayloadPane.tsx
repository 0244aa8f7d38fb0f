import type { Explanations } from '../../core/judgement/explanations.ts';
import type { Word } from '../../editor/json-field.ts';
import { $token } from '../../state/token/decryption.ts';
import { $isDetached } from '../../state/session/session.ts';
import { $payloadView } from '../../state/page/settings.ts';
import { $payload } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { later } from '../../ui/later.tsx';
import { JsonPane } from './JsonPane.tsx';

const ClaimsView = later(() => import('./claims/ClaimsView.tsx').then((module) => module.ClaimsView));
const Lifeline = later(() => import('./Lifeline.tsx').then((module) => module.Lifeline));
const NestedOffer = later(() => import('../token/NestedOffer.tsx').then((module) => module.NestedOffer));
const PayloadSwitch = later(() => import('./PayloadSwitch.tsx').then((module) => module.PayloadSwitch));

const vocabulary = (explain: Explanations): readonly Word[] => explain.claimWords();

const metas = {
  jws: 'the claims',
  jwe: 'decrypted here',
  'sd-jwt': 'as the issuer signed it, with digests',
  'not-a-token': '',
} as const;

/** The payload, as JSON or claim by claim. */
export function PayloadPane() {
  const isDetached = useStore($isDetached);
  const { kind } = useStore($token);
  const hasClaims = useStore($payload)?.json?.root?.type === 'object';
  const view = useStore($payloadView);
  if (isDetached) return <ClaimsView />;
  return (
    <JsonPane
      name="payload"
      title="Payload"
      label="Payload JSON"
      meta={view === 'claims' && kind === 'sd-jwt' ? 'with what was disclosed' : metas[kind]}
      vocabulary={vocabulary}
      tools={hasClaims && <PayloadSwitch />}
      instead={hasClaims && view === 'claims' && <ClaimsView />}
    >
      <NestedOffer />
      <Lifeline />
    </JsonPane>
  );
}
