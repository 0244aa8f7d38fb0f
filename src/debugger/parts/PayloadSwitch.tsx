import { choosePayloadView } from '../../state/page/choosing-payload-view.ts';
import { $payloadView, type PayloadView } from '../../state/page/settings.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Segmented } from '../../ui/Segmented.tsx';

const views: readonly { readonly value: PayloadView; readonly label: string }[] = [
  { value: 'json', label: 'JSON' },
  { value: 'claims', label: 'Claims' },
];

/** Chooses between the payload as JSON and as a table of claims. */
export function PayloadSwitch() {
  const view = useStore($payloadView);
  return <Segmented label="Show the payload as" options={views} value={view} onChange={choosePayloadView} />;
}
