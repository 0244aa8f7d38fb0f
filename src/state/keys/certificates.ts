import { computed } from 'nanostores';
import type { CertificateReport } from '../../core/keys/certificates/certificate.ts';
import { $keys } from './key-field.ts';
import { latest } from '../page/latest.ts';
import { mostCertified } from '../../core/text/work-caps.ts';

const loadReport = () => import('../../crypto/certificates/report-certificates.ts');

const $certified = computed($keys, (keys) => keys.filter(({ certificates }) => certificates).slice(0, mostCertified));

/** What the certificates of the keys at hand say, by the id of the key. What reads them comes with the first certificate. */
export const $certificates = latest($certified, (keys, signal) =>
  keys.length === 0 ? undefined : reportAll(keys, signal),
);

type Certified = ReturnType<(typeof $certified)['get']>;

async function reportAll(keys: Certified, signal: AbortSignal): Promise<ReadonlyMap<string, CertificateReport>> {
  const { reportCertificates } = await loadReport();
  const reports = new Map<string, CertificateReport>();
  for (const key of keys) {
    const report = await reportCertificates(key, signal);
    if (report) reports.set(key.id, report);
  }
  return reports;
}
