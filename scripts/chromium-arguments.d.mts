export const playwrightDisables: readonly string[];
export const chromiumArguments: readonly string[];
