import { amazon } from './amazon.ts';
import { apple } from './apple.ts';
import { google } from './google.ts';
import { identityServers } from './identity-servers.ts';
import { identityServices } from './identity-services.ts';
import type { Issuer } from './issuer.ts';
import { microsoft } from './microsoft.ts';
import { pipelines } from './pipelines.ts';
import { platforms } from './platforms.ts';
import { signInServices } from './sign-in-services.ts';
import { tradedAssertions } from './traded-assertions.ts';

/** Every issuer that is known, by families. Where signs weigh the same, the one further up is taken. */
export const issuers: readonly Issuer[] = [
  ...microsoft,
  ...amazon,
  ...google,
  ...apple,
  ...identityServices,
  ...signInServices,
  ...identityServers,
  ...pipelines,
  ...tradedAssertions,
  ...platforms,
];
