import type { Design } from '../design.ts';
import { encryptionKey } from './encryption-key.ts';
import { firebaseSession } from './firebase-session.ts';
import { kubernetesServiceAccount } from './kubernetes-service-account.ts';
import { loadBalancer } from './load-balancer.ts';
import { microsoftGraph } from './microsoft-graph.ts';

export const designs: readonly Design[] = [
  encryptionKey,
  firebaseSession,
  kubernetesServiceAccount,
  loadBalancer,
  microsoftGraph,
];
