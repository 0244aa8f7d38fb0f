import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A window over the page, by the browser's own dialog: it keeps the focus, Escape closes it, the focus goes back. All of
 * them show tokens, which no translation service may get.
 */
export function Dialog({ title, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      translate="no"
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-24px)] w-[min(820px,calc(100vw-24px))] overflow-auto rounded-panel border border-line-strong bg-panel p-0 text-ink backdrop:bg-[oklch(0.2_0.01_265/0.5)]"
    >
      <header className="sticky top-0 flex items-center justify-between border-b border-line bg-panel py-1.5 pr-2 pl-3.5">
        <h2 id={id} className="text-body font-semibold">
          {title}
        </h2>
        <button
          type="button"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
          className="inline-flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      {children}
    </dialog>
  );
}
