import { $claims } from '../../../state/circumstances/claims.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { $isDetached } from '../../../state/session/session.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { ClaimsFoot } from './ClaimsFoot.tsx';
import { ClaimsTable } from './ClaimsTable.tsx';

/** The payload as a table: what every member is called, says and means, with a field for what can be edited. */
export function ClaimsView() {
  const isDetached = useStore($isDetached);
  const isEmpty = useStore($claims).length === 0;
  if (isDetached)
    return isEmpty ? null : (
      <Panel title="Claims" meta="of the detached payload" swatch="bg-payload">
        <ClaimsTable />
      </Panel>
    );
  return (
    <section aria-label="Claims">
      {!isEmpty && <ClaimsTable />}
      <ClaimsFoot />
    </section>
  );
}
