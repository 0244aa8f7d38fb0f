import { ChevronDown } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  /** Names the button where its label is only an icon. */
  readonly name?: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * A button that opens a panel over the page, by the browser's own popover: Escape and a click elsewhere close it, the
 * focus goes back. What is in the panel is there only while it is open.
 */
export function Menu({ label, name, children, className = '' }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        style={{ anchorName: `--${id.replaceAll(/[^a-z0-9]/gi, '')}` }}
        {...(name ? { 'aria-label': name } : {})}
        className={`inline-flex min-h-7 items-center gap-1.5 rounded-control px-[9px] py-[3px] text-small text-ink-2 hover:bg-sunken hover:text-ink max-sm:gap-0.5 max-sm:px-1.5 ${className}`}
      >
        {label}
        <ChevronDown size={13} aria-hidden />
      </button>
      <div
        id={id}
        popover="auto"
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        style={{ positionAnchor: `--${id.replaceAll(/[^a-z0-9]/gi, '')}` }}
        className="menu-panel rounded-panel border border-line-strong bg-panel p-1.5 text-small text-ink"
      >
        {isOpen && children}
      </div>
    </>
  );
}
