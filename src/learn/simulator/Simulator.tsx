import { PageHead } from '../PageHead.tsx';

/** Flows of tokens between a client, an authorization server and an API; `scenario` is the one that the address names. */
export function Simulator({ scenario }: { readonly scenario: string | undefined }) {
  return <PageHead title="The simulator">{scenario}</PageHead>;
}
