import { remember } from '../../browser/remembered.ts';
import { $payloadView, type PayloadView } from './settings.ts';

/** Shows the payload so, now and in later visits. */
export function choosePayloadView(view: PayloadView): void {
  remember('payload-view', view === 'json' ? undefined : view);
  $payloadView.set(view);
}
