import { referenceAddress, referenceText } from '../../core/registry/specifications.ts';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';

interface Props {
  /** "RFC 7519" */
  readonly of: string;
  /** "4.1.4" */
  readonly at?: string;
}

/** Where it is written. */
export function Clause({ of, at }: Props) {
  const reference = { specification: of, ...(at !== undefined && { section: at }) };
  return <ReferenceLink text={referenceText(reference)} address={referenceAddress(reference)} />;
}
