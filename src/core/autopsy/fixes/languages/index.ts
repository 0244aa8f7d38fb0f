import type { Language } from '../language.ts';
import { dotnet } from './dotnet.ts';
import { go } from './go.ts';
import { javaJjwt } from './java-jjwt.ts';
import { javaJwt } from './java-jwt.ts';
import { nodeJose } from './node-jose.ts';
import { nodeJsonwebtoken } from './node-jsonwebtoken.ts';
import { openssl } from './openssl.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { rust } from './rust.ts';

/** In the order of the tabs. */
export const languages: readonly Language[] = [
  nodeJose,
  nodeJsonwebtoken,
  python,
  javaJjwt,
  javaJwt,
  go,
  dotnet,
  rust,
  php,
  openssl,
];
