import type { DerFormat } from '../../der-keys/der-key.ts';
import { pemPkcs1 } from './pem-pkcs1.ts';
import { pemPkcs8 } from './pem-pkcs8.ts';
import { pemSec1 } from './pem-sec1.ts';
import { pemSpki } from './pem-spki.ts';
import { x509 } from './x509.ts';

/** Every DER structure that is read, sorted; which one it is, is told by its shape and not by its label. */
export const derFormats: readonly DerFormat[] = [pemPkcs1, pemPkcs8, pemSec1, pemSpki, x509];
