import { ChevronDown } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  /** Names the button where its label is only an icon. */
  readonly name?: string;
  readonly children: ReactNode;
  /** Without the sign that it opens something. */
  readonly isBare?: boolean;
  readonly className?: string;
  /** In place of the label while the panel is open. */
  readonly openLabel?: ReactNode;
  readonly panel?: string;
}

const usualPanel = 'menu-panel rounded-panel border border-line-strong p-1.5';

/**
 * A button that opens a panel over the page, by the browser's own popover: Escape and a click elsewhere close it, the
 * focus goes back. What is in the panel is there only while it is open.
 */
export function Menu({ label, name, children, isBare = false, className = '', openLabel, panel = usualPanel }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        style={{ anchorName: `--${id.replaceAll(/[^a-z0-9]/gi, '')}` }}
        {...(name ? { 'aria-label': name } : {})}
        className={`${isBare ? 'bar-item' : 'inline-flex min-h-7 items-center gap-1.5 rounded-control px-[9px] py-[3px] text-small text-ink-2 hover:bg-sunken hover:text-ink max-sm:gap-0.5 max-sm:px-1.5'} ${className}`}
      >
        {(isOpen && openLabel) || label}
        {!isBare && <ChevronDown size={13} aria-hidden />}
      </button>
      <div
        id={id}
        popover="auto"
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        style={{ positionAnchor: `--${id.replaceAll(/[^a-z0-9]/gi, '')}` }}
        className={`bg-panel text-small text-ink ${panel}`}
      >
        {isOpen && children}
      </div>
    </>
  );
}
