/** DER as PEM (RFC 7468 §3): lines of 64 characters of base64 between two labels, and a line feed at the end. */
export function pemText(label: 'PRIVATE KEY' | 'PUBLIC KEY' | 'RSA PUBLIC KEY', der: Uint8Array): string {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
