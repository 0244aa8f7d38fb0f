import './claims.css';
import { useEffect } from 'react';
import { count } from '../../../core/text/words.ts';
import { $claims } from '../../../state/circumstances/claims.ts';
import { $claimsAtFault } from '../../../state/judging/claims-at-fault.ts';
import { $editableClaims } from '../../../state/making/claim-edits.ts';
import { $claimToEdit, claimFocused } from '../../../state/page/claim-to-edit.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { $received } from '../../../state/token/parts.ts';
import { ClaimRow } from './ClaimRow.tsx';

/** The claims as a recipient receives them. */
export function ClaimsTable() {
  const rows = useStore($claims);
  const places = useStore($editableClaims);
  const faults = useStore($claimsAtFault);
  useForgottenWish(rows.map(({ name }) => name));
  return (
    <>
      <table className="claims">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Value, times in UTC</th>
            <th scope="col">Class</th>
            <th scope="col">Meaning</th>
            <th scope="col">
              <span className="sr-only">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClaimRow
              key={row.index}
              row={row}
              place={places.get(row.index)}
              fault={faults.find(({ index }) => index === row.index)?.problem.title}
            />
          ))}
        </tbody>
      </table>
      <MoreClaims shown={rows.length} />
    </>
  );
}

/** A claim that is not in the table takes no focus later, when it might be unexpected. */
function useForgottenWish(names: readonly string[]): void {
  const wanted = useStore($claimToEdit);
  useEffect(() => {
    if (wanted !== undefined && names.length > 0 && !names.includes(wanted)) claimFocused();
  });
}

/** What the table leaves out. */
function MoreClaims({ shown }: { readonly shown: number }) {
  const root = useStore($received)?.json?.root;
  const all = root?.type === 'object' ? root.members.length + (root.omitted ?? 0) : 0;
  if (shown === 0 || all <= shown) return null;
  return (
    <p className="border-t border-line px-3.5 py-2 text-meta text-ink-2">
      {shown} of {count(all, 'claim')} are shown: the first ones, and those that Jotter knows.
    </p>
  );
}
