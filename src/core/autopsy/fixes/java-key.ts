import type { JobKey, Tidying, WrittenAs } from './job.ts';

const tidied: Readonly<Record<Tidying, string>> = {
  trim: 'secret.strip()',
  unquote: String.raw`secret.replaceAll("^[\"']|[\"']$", "")`,
};

const decoded: Readonly<Record<WrittenAs, readonly [before: string, after: string, imported: string]>> = {
  utf8: ['', '.getBytes(StandardCharsets.UTF_8)', 'import java.nio.charset.StandardCharsets;'],
  base64: ['Base64.getDecoder().decode(', ')', 'import java.util.Base64;'],
  base64url: ['Base64.getUrlDecoder().decode(', ')', 'import java.util.Base64;'],
  hex: ['HexFormat.of().parseHex(', ')', 'import java.util.HexFormat;'],
  base32: ['new Base32().decode(', ')', 'import org.apache.commons.codec.binary.Base32;'],
};

interface JavaKey {
  /** Statements before the key can be used. */
  readonly statements: readonly string[];
  /** The bytes of the secret, or the key of the PEM. */
  readonly expression: string;
  readonly imports: readonly string[];
}

/** A key in Java: HexFormat is there since Java 17, EdDSA since Java 15. */
export function javaKey(key: JobKey, does: 'verify' | 'sign', alg: string): JavaKey {
  if (key.kind === 'pem') return pemKey(does, alg);
  const [before, after, imported] = decoded[key.writtenAs];
  const text = key.tidying === undefined ? 'secret' : tidied[key.tidying];
  return { statements: [], expression: `${before}${text}${after}`, imports: [imported] };
}

function pemKey(does: 'verify' | 'sign', alg: string): JavaKey {
  const [type, variable, spec] =
    does === 'verify'
      ? ['Public', 'publicKey', 'X509EncodedKeySpec']
      : ['Private', 'privateKey', 'PKCS8EncodedKeySpec'];
  const family = /^[RP]S/.test(alg) ? 'RSA' : alg.startsWith('ES') ? 'EC' : 'EdDSA';
  return {
    statements: [
      `byte[] der = Base64.getMimeDecoder().decode(${variable}.replaceAll("-----[A-Z ]+-----", ""));`,
      `${type}Key key = KeyFactory.getInstance("${family}").generate${type}(new ${spec}(der));`,
    ],
    expression: 'key',
    imports: [
      'import java.security.KeyFactory;',
      `import java.security.${type}Key;`,
      `import java.security.spec.${spec};`,
      'import java.util.Base64;',
    ],
  };
}
