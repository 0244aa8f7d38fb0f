import type { Key } from '../core/keys/key.ts';
import { $certificates } from '../state/certificates.ts';
import { $now } from '../state/clock.ts';
import { notLoaded } from '../state/not-loaded.ts';
import { useStore } from '../state/use-store.ts';
import { CertificateList } from '../ui/CertificateList.tsx';

/** The certificate of a key and those that sign it, whole. */
export function KeyCertificate({ value }: { readonly value: Key }) {
  const pending = useStore($certificates);
  const now = useStore($now);
  if (pending.status === 'failed') return <p className="text-small text-bad">{notLoaded(pending.message)}</p>;
  const report = pending.status === 'done' ? pending.value.get(value.id) : undefined;
  return report ? <CertificateList report={report} now={now} /> : null;
}
