import { stringOf } from '../../../core/text/json-node.ts';
import type { Design } from '../design.ts';
import { payloadOf } from '../read-parts.ts';

export const kubernetesServiceAccount: Design = {
  id: 'kubernetes-service-account',
  text({ signed, keys }) {
    const claims = payloadOf(signed);
    const isServiceAccount =
      stringOf(claims, 'iss') === 'kubernetes/serviceaccount' ||
      stringOf(claims, 'sub')?.startsWith('system:serviceaccount:') === true;
    if (!isServiceAccount) return undefined;
    const isCertificate = keys.some(({ format }) => format === 'x509');
    return `This is a Kubernetes service account token. The API server signs it with the service account key (sa.key), not with the cluster CA${isCertificate ? ', and your key is a certificate' : ''}. Use sa.pub of the API server, or the keys at /openid/v1/jwks: kubectl get --raw /openid/v1/jwks`;
  },
  seenIn: ['smallstep/cli#67'],
};
