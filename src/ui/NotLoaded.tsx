import { Button } from './Button.tsx';

interface Props {
  /** "This lesson" */
  readonly what: string;
  readonly onTryAgain: () => void;
}

/** Stands in the place of what did not come. The page says it once, for all that is missing. */
export const NotLoaded = ({ what, onTryAgain }: Props) => (
  <p className="flex flex-wrap items-center gap-2 px-3.5 py-3 text-small text-warn">
    {what} could not be loaded. Is this browser offline?
    <Button onClick={onTryAgain}>Try again</Button>
  </p>
);
