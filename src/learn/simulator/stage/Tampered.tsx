import { TriangleAlert } from 'lucide-react';

/** Marks a step that is not as it should be. */
export const Tampered = () => (
  <span className="relative top-px ml-1.5 inline-flex font-sans items-center gap-1 text-tag font-semibold text-warn">
    <TriangleAlert size={12} strokeWidth={2.4} aria-hidden /> tampered
  </span>
);
