import type { ReactNode } from 'react';
import { toneClass, type Tone } from './tone.ts';
import { ToneIcon } from './ToneIcon.tsx';

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}

/** A verdict or an explanation with its sign, over the full width of a panel. */
export function Notice({ tone, title, busy = false, children }: Props) {
  return (
    <div
      className={`grid grid-cols-[auto_1fr] gap-x-2.5 gap-y-0.5 border-b border-line px-3.5 py-[11px] ${toneClass[tone]}`}
    >
      <span className="pt-[3px]">
        <ToneIcon tone={tone} busy={busy} />
      </span>
      <b className="text-body font-semibold [overflow-wrap:anywhere]">{title}</b>
      {children !== undefined && (
        <div className="col-start-2 text-small text-ink-2 [overflow-wrap:anywhere]">{children}</div>
      )}
    </div>
  );
}
