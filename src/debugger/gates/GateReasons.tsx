import { useEffect } from 'react';
import type { Reason } from '../../core/judgement/judgement.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { reasonsId } from './gate-reasons-id.ts';

interface Props {
  /** The gate that was asked before this was here. */
  readonly asked: string | undefined;
  readonly onOpen: () => void;
}

/** What each gate opens: the reasons for its state. */
export function GateReasons({ asked, onOpen }: Props) {
  const { gates, reasons } = useStore($judgement);
  useEffect(() => {
    if (asked === undefined) return;
    const panel = document.getElementById(reasonsId(asked));
    // It throws on a panel that is open already.
    if (panel?.matches(':popover-open') === false) panel.showPopover();
    onOpen();
  }, [asked, onOpen]);
  return gates.map(({ id, title }) => (
    <div
      key={id}
      id={reasonsId(id)}
      popover="auto"
      aria-label={`Reasons: ${title}`}
      role="region"
      style={{ positionAnchor: `--${reasonsId(id)}` }}
      className="menu-panel menu-panel-start w-[420px] rounded-panel border border-line-strong bg-panel text-small text-ink"
    >
      <h2 className="flex justify-between gap-x-3 px-3.5 pt-2.5 pb-1 font-semibold">
        {title}
        <a
          href={`#/learn/glossary/${terms[id]}`}
          className="text-meta font-normal text-ink-3 underline underline-offset-2 hover:text-ink"
        >
          What it asks
        </a>
      </h2>
      <ul>
        {reasons
          .filter(({ gate }) => gate === id)
          .map((reason) => (
            <Row key={`${reason.title} ${reason.text}`} reason={reason} />
          ))}
      </ul>
      {!reasons.some(({ gate }) => gate === id) && <p className="px-3.5 pb-3 text-ink-2">{nothing[id]}</p>}
    </div>
  ));
}

/** In the glossary. */
const terms = {
  structure: 'structure',
  signature: 'signature',
  time: 'time-and-claims',
  profile: 'profile',
} as const;

const nothing = {
  structure: 'Every part has the form that its specification requires.',
  signature: 'Nothing more is known about the signature.',
  time: 'All time and claim checks passed.',
  profile: 'Everything that the profile requires is there.',
} as const;

function Row({ reason }: { readonly reason: Reason }) {
  return (
    <li className="border-t border-line px-3.5 py-2 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap justify-between gap-x-3">
        <b className="font-semibold">{reason.title}</b>
        <ReferenceLink text={reason.reference} address={reason.address} />
      </p>
      <p className="text-ink-2">{reason.text}</p>
    </li>
  );
}
