import { $demoOffer, makeDemoKey } from '../../../state/making/signing.ts';
import { $editableClaims, $editablePayload } from '../../../state/making/claim-edits.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { $payloadField } from '../../../state/token/fields.ts';
import { $received } from '../../../state/token/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { AddClaim } from './AddClaim.tsx';

/** Adds a claim, and says what an edit needs or why there can be none. */
export function ClaimsFoot() {
  const payload = useStore($editablePayload);
  const demo = useStore($demoOffer);
  const why = useWhyNot();
  return (
    <div className="claims-foot">
      {payload && <AddClaim />}
      {why !== undefined && <span>{why}</span>}
      {payload && demo && (
        <>
          <span>To sign your edits, add the private key or use a demo key.</span>
          <Button onClick={() => void makeDemoKey()}>Sign with a demo key</Button>
        </>
      )}
    </div>
  );
}

/** Why some claims have no field. */
function useWhyNot(): string | undefined {
  const payload = useStore($editablePayload);
  const field = useStore($payloadField);
  const received = useStore($received);
  const places = useStore($editableClaims);
  const root = received?.json?.root;
  if (field?.isCut) return 'This payload is too long to be edited here.';
  if (field?.problem) return 'To edit claims, correct the JSON first.';
  if (payload && received !== payload && root?.type === 'object' && places.size < root.members.length)
    return 'Claims that were disclosed cannot be edited here, because the issuer signed their digests.';
  return undefined;
}
