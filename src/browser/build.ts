declare const __JOTTER_VERSION__: string;
declare const __JOTTER_COMMIT__: string;
declare const __JOTTER_PACKAGES__: readonly {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}[];
declare const __JOTTER_ONE_FILE__: { readonly sha256: string; readonly bytes: number } | null;

/** What the build said of itself (build/build-facts.ts, and build/list-packages.ts). */
export const build = {
  /** "0.1.0" */
  version: __JOTTER_VERSION__,
  /** 40 hexadecimal digits, with " with changes" where the files were not those of the commit; empty where unknown. */
  commit: __JOTTER_COMMIT__,
  /** Every package with code or styles in this build, with its licence in the words of SPDX; none in development. */
  packages: __JOTTER_PACKAGES__,
  /** jotter.html beside this page: all of it in one file, with the hash in hexadecimal digits; null where it is not there. */
  oneFile: __JOTTER_ONE_FILE__,
  /** Whether this is that file, which has nothing beside it. */
  isOneFile: import.meta.env.MODE === 'single',
  /** The texts of all licences, in the one file only: otherwise they are in licences.txt. */
  licences: (): string => document.querySelector<HTMLTemplateElement>('#licences')?.content.textContent ?? '',
} as const;
