import { useState } from 'react';
import { algorithms, signatureLengths } from '../../core/registry/algorithms.ts';
import type { Jws } from '../../core/token/token.ts';
import { copyText } from '../../state/page/copying.ts';
import { $jws } from '../../state/session/session.ts';
import { $algorithm } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FoldingPanel } from '../../panes/FoldingPanel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { count } from '../../core/text/words.ts';

type Form = 'hex' | 'base64url';

const forms = [
  { value: 'hex', label: 'Hex' },
  { value: 'base64url', label: 'Base64url' },
] as const;

/** The bytes of the signature, and how many of them its algorithm wants. */
export function SignaturePane() {
  const jws = useStore($jws);
  const algorithm = useStore($algorithm);
  const [form, setForm] = useState<Form>('hex');
  if (!jws) return null;
  const shown = form === 'hex' ? hexOf(jws.signature.readable) : jws.signature.excerpt.text;
  const tools = (
    <>
      <Segmented label="Show signature as" options={forms} value={form} onChange={setForm} />
      <CopyButton what="signature" onCopy={() => copyText(shown)} />
    </>
  );
  return (
    <FoldingPanel
      fold="signature"
      title="Signature"
      result={<Measure jws={jws} algorithm={algorithm} />}
      icon={<i aria-hidden className="mx-1 size-2 rounded-[2px] bg-signature" />}
      tools={tools}
      isReason={!isWholeLength(jws, algorithm)}
    >
      <p className="max-h-60 overflow-auto px-3.5 py-3 font-mono text-small break-all text-signature">
        {shown === '' ? <span className="font-sans text-ink-3">There is none.</span> : shown}
      </p>
    </FoldingPanel>
  );
}

function wantedLengths(algorithm: string | undefined): readonly number[] {
  const row = algorithms.get(algorithm ?? '');
  return row ? signatureLengths(row) : [];
}

function isWholeLength(jws: Jws, algorithm: string | undefined): boolean {
  const wanted = wantedLengths(algorithm);
  return wanted.length === 0 || wanted.includes(jws.signature.readable.length);
}

function Measure({ jws, algorithm }: { readonly jws: Jws; readonly algorithm: string | undefined }) {
  const length = jws.signature.readable.length;
  const wanted = wantedLengths(algorithm);
  const name = algorithm === undefined ? '' : `${algorithm.slice(0, 24)} · `;
  if (isWholeLength(jws, algorithm)) return `${name}${count(length, 'byte')}`;
  return (
    <span className="text-warn">
      {name}
      {count(length, 'byte')}, where {algorithm} has {wanted.join(' or ')}
    </span>
  );
}

/** In groups of four bytes, as hex dumps have it. */
const hexOf = (bytes: Uint8Array): string =>
  Array.from(
    bytes,
    (byte, index) => (index > 0 && index % 4 === 0 ? ' ' : '') + byte.toString(16).padStart(2, '0'),
  ).join('');
