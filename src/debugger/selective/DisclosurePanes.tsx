import { DisclosuresPane } from './DisclosuresPane.tsx';
import { KeyBindingPane } from './KeyBindingPane.tsx';
import { PresentationPane } from './PresentationPane.tsx';
import { ReceivedPane } from './ReceivedPane.tsx';

/** All that an SD-JWT has beyond the token that its issuer signed. */
export function DisclosurePanes() {
  return (
    <>
      <DisclosuresPane />
      <ReceivedPane />
      <KeyBindingPane />
      <PresentationPane />
    </>
  );
}
