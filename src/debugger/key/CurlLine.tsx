import { curlLine } from '../../core/keys/fetching/curl-line.ts';
import { copyText } from '../../state/page/copying.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';

/** The way around: the same request on a command line, whose response is pasted as a key. */
export function CurlLine({ address }: { readonly address: string }) {
  const line = curlLine(address);
  return (
    <div className="grid gap-1">
      <p>On a command line there is no such limit. Paste what this prints into the key field:</p>
      <p className="flex items-start gap-1 rounded-control bg-sunken py-1 pl-2.5">
        <code className="min-w-0 flex-1 py-[3px] font-mono text-meta text-ink [overflow-wrap:anywhere]">{line}</code>
        <CopyButton what="curl line" onCopy={() => copyText(line)} />
      </p>
    </div>
  );
}
