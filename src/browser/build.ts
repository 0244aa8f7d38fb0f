declare const __JOTTER_VERSION__: string;
declare const __JOTTER_COMMIT__: string;
declare const __JOTTER_PACKAGES__: readonly {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}[];

/** What the build said of itself (.ci/build-facts.ts). */
export const build = {
  /** "0.1.0" */
  version: __JOTTER_VERSION__,
  /** 40 hexadecimal digits, with " with changes" where the files were not those of the commit; empty where unknown. */
  commit: __JOTTER_COMMIT__,
  /** Every package that this app depends on, directly or not, with its licence in the words of SPDX. */
  packages: __JOTTER_PACKAGES__,
} as const;
