import { copyText } from '../state/page/copying.ts';
import { CopyButton } from '../ui/CopyButton.tsx';

interface Props {
  readonly code: string;
  /** What the code needs at the top of its file, one import each. */
  readonly imports: readonly string[];
  /** Of what is copied. */
  readonly name: string;
}

/** Lines of code to be copied, and what they import. */
export const CodeLines = ({ code, imports, name }: Props) => (
  <>
    <div className="flex min-w-0 items-start gap-1 rounded-control bg-sunken py-1 pl-2.5">
      <Code text={code} className="flex-1 py-[3px] text-ink" />
      <CopyButton what={name} onCopy={() => copyText(code)} />
    </div>
    {imports.length > 0 && (
      <p className="flex min-w-0 flex-wrap gap-x-1.5 text-meta">
        At the top of the file: <Code text={imports.join('\n')} className="text-ink-2" />
      </p>
    )}
  </>
);

const Code = ({ text, className }: { readonly text: string; readonly className: string }) => (
  <code
    translate="no"
    className={`min-w-0 font-mono text-meta whitespace-pre-wrap [overflow-wrap:anywhere] ${className}`}
  >
    {text}
  </code>
);
