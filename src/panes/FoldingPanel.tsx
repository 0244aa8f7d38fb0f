import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { $foldedAnyway, $unfolded, setFold, type FoldName } from '../state/page/folds.ts';
import { useStore } from '../state/page/use-store.ts';

interface Props {
  readonly fold: FoldName;
  readonly title: string;
  /** What it says in one line while it is folded, and beside its title. */
  readonly result?: ReactNode;
  /** What it says beside its title while it is open, where that is something else. */
  readonly openResult?: ReactNode;
  /** Stands before the title: an icon, or the mark of a part. */
  readonly icon?: ReactNode;
  /** Buttons, while it is open. */
  readonly tools?: ReactNode;
  /** Buttons that stay while it is folded, where there is room. */
  readonly always?: ReactNode;
  /** It holds the reason for the verdict, so that it opens by itself. */
  readonly isReason?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A region that is folded to its name and a one-line result until it is opened, or is the reason. */
export function FoldingPanel(props: Props) {
  const { fold, tools, always, isReason = false, className = '', children } = props;
  const id = useId();
  const open = useOpen(fold, isReason);
  return (
    <section aria-labelledby={`${id}-title`} className={`min-w-0 ${className}`}>
      <header className={`fold-head ${open ? 'border-b border-line' : ''}`}>
        <Title {...props} id={id} open={open} />
        {always !== undefined && <div className={`shrink-0 ${open ? '' : 'max-sm:hidden'}`}>{always}</div>}
        {open && tools !== undefined && <div className="flex shrink-0 items-center gap-1">{tools}</div>}
      </header>
      <div id={`${id}-body`} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}

interface TitleProps extends Props {
  readonly id: string;
  readonly open: boolean;
}

/** The heading, which opens and closes the fold. */
const Title = ({ id, open, fold, title, icon, result, openResult = result }: TitleProps) => (
  <h2 aria-labelledby={`${id}-title`} className="min-w-0 flex-1">
    <button
      type="button"
      aria-expanded={open}
      aria-labelledby={`${id}-title`}
      aria-controls={`${id}-body`}
      aria-describedby={`${id}-result`}
      onClick={() => setFold(fold, !open)}
      className="fold-button"
    >
      {icon}
      <span id={`${id}-title`} className="shrink-0 font-semibold">
        {title}
      </span>
      <span id={`${id}-result`} className={`fold-result ${open ? '' : 'truncate'}`}>
        {open ? openResult : result}
      </span>
      {open ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
    </button>
  </h2>
);

/** Whether somebody opened it, or its content asks for it. */
function useOpen(fold: FoldName, isReason: boolean): boolean {
  const unfolded = useStore($unfolded);
  const foldedAnyway = useStore($foldedAnyway);
  return unfolded.has(fold) || (isReason && !foldedAnyway.has(fold));
}
