/**
 * What every runtime has beside the language: of the DOM's and Node's names the core may use these, and the compiler knows no
 * others there (tsconfig.core.json). Clock, chance and network are not among them.
 */
interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: new () => TextEncoder;

interface TextDecoder {
  decode(bytes?: Uint8Array | ArrayBuffer): string;
}
declare const TextDecoder: new (
  label?: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => TextDecoder;

interface URLSearchParams extends Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
}

interface URL {
  readonly hash: string;
  readonly host: string;
  readonly hostname: string;
  readonly href: string;
  readonly origin: string;
  readonly password: string;
  readonly pathname: string;
  readonly port: string;
  readonly protocol: string;
  readonly search: string;
  readonly searchParams: URLSearchParams;
  readonly username: string;
}
declare const URL: {
  new (address: string, base?: string | URL): URL;
  canParse(address: string, base?: string): boolean;
  parse(address: string, base?: string): URL | null;
};

declare function atob(base64: string): string;
