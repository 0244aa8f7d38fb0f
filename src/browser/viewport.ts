/** Where the page stands in one column (app.css has the same width). */
const query = '(max-width: 800px)';

export const isNarrow = (): boolean => matchMedia(query).matches;

/** Calls back when the page goes over to one column or back, until the returned function is called. */
export function onNarrow(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
