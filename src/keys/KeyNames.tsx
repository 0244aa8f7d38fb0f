import type { Key } from '../core/keys/key.ts';
import { $certificates } from '../state/keys/certificates.ts';
import { copyText } from '../state/page/copying.ts';
import { useStore } from '../state/page/use-store.ts';
import { CopyButton } from '../ui/CopyButton.tsx';

interface Props {
  readonly value: Key;
  readonly thumbprint: string | undefined;
  readonly uri: string | undefined;
}

/** What a key is called by what it is. */
export function KeyNames({ value, thumbprint, uri }: Props) {
  if (thumbprint === undefined)
    return <p className="text-meta text-ink-2">It has no thumbprint: a number of its public key cannot be had here.</p>;
  return (
    <div className="grid gap-1.5 text-meta">
      <dl className="grid gap-1.5">
        <Name label="Thumbprint, SHA-256 (RFC 7638)" text={thumbprint} />
        <Name label="Thumbprint URI (RFC 9278)" text={uri} />
        {value.certificates && <CertificateName id={value.id} />}
      </dl>
      {value.use === 'secret' && (
        <p className="text-ink-2">
          A password can be guessed from its thumbprint: publish it for random secrets only (RFC 7638 §7).
        </p>
      )}
    </div>
  );
}

/** The name that headers and JWKs have for a certificate (RFC 7515 §4.1.8). */
function CertificateName({ id }: { readonly id: string }) {
  const pending = useStore($certificates);
  const report = pending.status === 'done' ? pending.value.get(id) : undefined;
  return <Name label="x5t#S256 of its certificate (RFC 7515 §4.1.8)" text={report?.links[0]?.certificate.x5tS256} />;
}

function Name({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div>
      <dt className="text-ink-2">{label}</dt>
      <dd className="flex items-center gap-2">
        <code className="min-w-0 font-mono text-small break-all">{text}</code>
        <CopyButton what={label} onCopy={() => copyText(text)} />
      </dd>
    </div>
  );
}
