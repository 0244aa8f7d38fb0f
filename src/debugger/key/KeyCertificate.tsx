import { useState } from 'react';
import { relativeWords } from '../../core/audit/instant.ts';
import { ageOf, type CertificateReport } from '../../core/keys/certificates/certificate.ts';
import { $certificates } from '../../state/keys/certificates.ts';
import { $now } from '../../state/page/clock.ts';
import { notLoaded } from '../../state/page/not-loaded.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CertificateList } from '../../ui/CertificateList.tsx';
import { count } from '../../core/text/words.ts';

/** The certificate of a key in a line, and at a click the whole of it with those that sign it. */
export function KeyCertificate({ id }: { readonly id: string }) {
  const pending = useStore($certificates);
  const now = useStore($now);
  const [open, setOpen] = useState(false);
  if (pending.status === 'failed') return <p className="text-bad">{notLoaded(pending.message)}</p>;
  const report = pending.status === 'done' ? pending.value.get(id) : undefined;
  if (!report) return null;
  return (
    <div className="grid gap-1.5 pt-0.5">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="min-w-0 [overflow-wrap:anywhere]">{summary(report, now)}</span>
        <Button look="ghost" className="-ml-[9px]" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the certificate' : 'Show the certificate'}
        </Button>
      </div>
      {open && <CertificateList report={report} now={now} />}
    </div>
  );
}

/** "Certificate of CN=login.example, ends in 9 years; 3 certificates, 1 remark." */
function summary({ links, remarks }: CertificateReport, now: number): string {
  const [first] = links;
  if (!first) return 'Its certificate cannot be read.';
  const { certificate } = first;
  const age = ageOf(certificate, now);
  const when =
    age === 'early'
      ? `not valid yet, begins ${relativeWords(certificate.notBefore, now)}`
      : `${age === 'expired' ? 'expired' : 'ends'} ${relativeWords(certificate.notAfter, now)}`;
  const more = links.length > 1 ? `; a chain of ${links.length}` : '';
  const notes = remarks.length > 0 ? `; ${count(remarks.length, 'remark')}` : '';
  return `Certificate of ${certificate.subject || 'no named subject'}, ${when}${more}${notes}.`;
}
