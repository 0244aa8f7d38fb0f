import { computed } from 'nanostores';
import { shortMoment } from '../../core/audit/short-moment.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import type { Step } from '../../core/judgement/steps.ts';
import { applyRemedy } from '../autopsy/apply-remedy.ts';
import { $expectedText, setSkew } from '../circumstances/circumstances.ts';
import { openSetting } from '../circumstances/open-setting.ts';
import { $judgement } from '../judging/judgement.ts';
import { openNested } from '../making/inner.ts';
import { signNow } from '../making/signing.ts';
import { $now, setAsOf } from '../page/clock.ts';
import { setFold } from '../page/folds.ts';
import { keyField } from '../page/text-fields.ts';
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
export const $primaryAction = computed($judgement, ({ steps, problems }): PrimaryAction | undefined => {
  // While anything else rejects the token, a new signature would only hide that.
  const [step] = steps
    .filter(({ kind }) => kind !== 're-sign' || problems.length === 0)
    .flatMap((one) => actionOf(one) ?? []);
  return step;
});

function actionOf(step: Step): PrimaryAction | undefined {
  const { kind } = step;
  switch (kind) {
    case 'repair':
      return { kind, label: step.text, text: '', run: () => applyEdits(step.fix.edits) };
    case 'apply-remedy':
      return { kind, label: step.remedy.label, text: '', run: () => applyRemedy(step.remedy) };
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
      return { kind, label: 'Add a key', text: '', run: goToKey };
    case 'change-key':
      return { kind, label: 'Replace the key', text: '', run: goToKey };
    case 'enter-password':
      return { kind, label: 'Enter the password', text: '', run: goToKey };
    case 're-sign':
      return { kind, label: 'Re-sign the token', text: '', run: signNow };
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

/** Opens the key field, which may be folded into a card, and moves the focus there. */
function goToKey(): void {
  setFold('key', true);
  requestAnimationFrame(() => {
    keyField.current?.focus();
    keyField.current?.scrollIntoView({ block: 'nearest' });
  });
}
