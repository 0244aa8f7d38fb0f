/** Gives the token this share of the width, in percent; undefined the usual one. */
export function showSplit(percent: number | undefined): void {
  const root = document.documentElement;
  root.toggleAttribute('data-split', percent !== undefined);
  root.style.setProperty('--split', percent === undefined ? null : String(percent / 100));
}
