import { computed } from 'nanostores';
import { shortMoment } from '../../core/audit/short-moment.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import type { Step } from '../../core/judgement/steps.ts';
import { applyFinding } from '../autopsy/apply-finding.ts';
import { $expectedText, setSkew } from '../circumstances/circumstances.ts';
import { openSetting } from '../circumstances/open-setting.ts';
import { $judgement } from '../judging/judgement.ts';
import { openNested } from '../making/inner.ts';
import { $demoOffer, $signOffer, makeDemoKey, signNow } from '../making/signing.ts';
import { $now, setAsOf } from '../page/clock.ts';
import { openKeyField } from '../keys/key-entry.ts';
import { applyEdits } from '../session/session.ts';

/** The likeliest next step that a click can take. */
export interface PrimaryAction {
  readonly kind: Step['kind'];
  readonly label: string;
  /** A sentence that goes before the button; empty where the verdict has said it. */
  readonly text: string;
  readonly run: () => void;
}

/** Undefined where there is nothing to do, or nothing that a click can do. */
export const $primaryAction = computed(
  [$judgement, $signOffer, $demoOffer],
  ({ steps, problems }, signer, demo): PrimaryAction | undefined => {
    // While anything else rejects the token, a new signature would only hide that.
    const isAlone = problems.every(({ gate }) => gate === 'signature');
    for (const step of steps) {
      const action = step.kind !== 're-sign' ? actionOf(step) : isAlone ? signing(signer, demo) : undefined;
      if (action) return action;
    }
    return undefined;
  },
);

/** With the key that is there, or with one that is made; a weak key is for the key pane, which warns first. */
function signing(
  signer: ReturnType<typeof $signOffer.get>,
  demo: ReturnType<typeof $demoOffer.get>,
): PrimaryAction | undefined {
  const kind = 're-sign';
  if (signer)
    return signer.weakness === undefined ? { kind, label: 'Re-sign the token', text: '', run: signNow } : undefined;
  return demo && { kind, label: 'Sign with a demo key', text: '', run: () => void makeDemoKey() };
}

function actionOf(step: Step): PrimaryAction | undefined {
  const { kind } = step;
  switch (kind) {
    case 'repair':
      return { kind, label: step.text, text: '', run: () => applyEdits(step.fix.edits) };
    case 'apply-remedy':
      return { kind, label: step.remedy.label, text: '', run: applyFound };
    case 'allow-skew':
      return { kind, label: `Allow ${step.seconds} s`, text: step.text, run: () => setSkew(step.seconds) };
    case 'check-as-of':
      return {
        kind,
        label: `Check as of ${shortMoment(step.seconds, $now.get())}`,
        text: '',
        run: () => setAsOf(step.seconds),
      };
    case 'open-inner':
      return { kind, label: 'Open it', text: step.text, run: openNested };
    case 'add-key':
      return { kind, label: 'Add a key', text: '', run: openKeyField };
    case 'change-key':
      return { kind, label: 'Replace the key', text: '', run: openKeyField };
    case 'set-expected':
      return setExpected($expectedText.get());
    default:
      return undefined;
  }
}

/** The audience first: a token for another recipient is the commoner fault. */
function setExpected({ audience }: ExpectedText): PrimaryAction {
  const name = audience === '' ? 'audience' : 'issuer';
  return { kind: 'set-expected', label: `Set the ${name}`, text: '', run: () => openSetting(name) };
}

/** The lines that put it right in the reader's own code stay on the page. */
function applyFound(): void {
  const { autopsy } = $judgement.get().signature;
  if (autopsy?.status === 'done' && autopsy.report.finding) applyFinding(autopsy.report.finding);
}
