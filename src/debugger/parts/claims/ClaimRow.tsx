import { X } from 'lucide-react';
import { useEffect, useRef, type FocusEvent } from 'react';
import type { ClaimRow as Row } from '../../../core/audit/judge/claims-table.ts';
import { shorter } from '../../../core/text/shorter.ts';
import { removeClaim } from '../../../state/making/claim-edits.ts';
import { $claimToEdit, claimFocused } from '../../../state/page/claim-to-edit.ts';
import { useSelected, useStore } from '../../../state/page/use-store.ts';
import { $received } from '../../../state/token/parts.ts';
import { lightSpan, unlight } from '../../../state/token/spotlight.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ReferenceLink } from '../../../ui/ReferenceLink.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { ToneIcon } from '../../../ui/ToneIcon.tsx';
import { ClaimValue } from './ClaimValue.tsx';
import { focusAfterRemoval } from './focus-after-removal.ts';

interface Props {
  readonly row: Row;
  /** Among the members of the payload, where it can be edited. */
  readonly place: number | undefined;
  /** The title of the problem for which the token is rejected. */
  readonly fault: string | undefined;
}

/** One member of the payload. */
export function ClaimRow({ row, place, fault }: Props) {
  const label = shorter(row.name, 60);
  const tr = useLitRow(row);
  useWantedFocus(row.name, tr);
  return (
    <tr ref={tr.ref} {...tr.events} className={fault === undefined ? '' : 'claim-at-fault'}>
      <th scope="row">
        <code>{row.name}</code>
      </th>
      <td className="claim-value">
        <ClaimValue row={row} label={label} place={place} isAtFault={fault !== undefined} />
      </td>
      <td className="claim-class">
        <ClassOf row={row} />
      </td>
      <td className="claim-meaning">
        <Meaning row={row} fault={fault} />
      </td>
      <td className="claim-remove">
        {place !== undefined && (
          <IconButton
            label={`Remove ${label}`}
            title={`Remove ${label} from the payload`}
            onClick={(event) => {
              focusAfterRemoval(event.currentTarget);
              removeClaim(place);
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        )}
      </td>
    </tr>
  );
}

function Meaning({ row, fault }: Pick<Props, 'row' | 'fault'>) {
  if (fault !== undefined)
    return (
      <span className="claim-fault">
        <ToneIcon tone="bad" size={14} />
        <span>{fault}</span>
      </span>
    );
  return (
    <>
      {row.meaning ?? 'Custom claim'} <ReferenceLink text={row.reference} address={row.address} />
    </>
  );
}

/** It leads to what the glossary says of it. */
const ClassOf = ({ row }: { readonly row: Row }) => (
  <a href={`#/learn/glossary/${row.class}-claim`} className="underline-offset-2 hover:underline">
    <Tag tone={row.class === 'registered' ? 'info' : 'neutral'}>{row.class}</Tag>
  </a>
);

/** Lights the claim in the token while the pointer or the focus is in its row, through edits too. */
function useLitRow({ span }: Row) {
  const part = useStore($received);
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!part || !ref.current) return;
    if (ref.current.matches(':hover')) lightSpan('pointer', part, span);
    if (ref.current.matches(':focus-within')) lightSpan('caret', part, span);
  }, [part, span]);
  const light = (means: 'caret' | 'pointer') => () => part && lightSpan(means, part, span);
  return {
    ref,
    events: {
      onPointerEnter: light('pointer'),
      onPointerLeave: () => unlight('pointer'),
      onFocus: light('caret'),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) unlight('caret');
      },
    },
  };
}

/** Moves into the field of the claim that somebody asked to edit. */
function useWantedFocus(name: string, { ref }: ReturnType<typeof useLitRow>): void {
  const isWanted = useSelected($claimToEdit, (wanted) => wanted === name);
  useEffect(() => {
    if (!isWanted) return;
    claimFocused();
    const field = ref.current?.querySelector<HTMLElement>('.claim-value :is(input, textarea, select, button)');
    field?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isWanted, ref]);
}
