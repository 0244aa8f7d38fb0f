import type { Key } from '../core/keys/key.ts';
import { $certificates, mostCertified } from '../state/keys/certificates.ts';
import { $now } from '../state/page/clock.ts';
import { notLoaded } from '../state/page/not-loaded.ts';
import { useStore } from '../state/page/use-store.ts';
import { CertificateList } from '../ui/CertificateList.tsx';

/** The certificate of a key and those that sign it, whole. */
export function KeyCertificate({ value }: { readonly value: Key }) {
  const pending = useStore($certificates);
  const now = useStore($now);
  if (pending.status === 'failed') return <p className="text-small text-bad">{notLoaded(pending.message)}</p>;
  if (pending.status !== 'done') return <p className="text-small text-ink-3">Reading the certificate …</p>;
  const report = pending.value.get(value.id);
  if (report) return <CertificateList report={report} now={now} />;
  const why = `Jotter reads the certificates of the first ${mostCertified} keys at hand, and this one comes later. Paste it alone.`;
  return <p className="text-small text-ink-2">{why}</p>;
}
