/** The one line over an empty field. */
export function Welcome() {
  return (
    <div className="px-3 pt-6 pb-1 sm:px-6">
      <p className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">
        See why your token does not work.
      </p>
      <p className="mt-1.5 max-w-[104ch] text-body text-ink-2 md:text-lead">
        Paste a JWT, or whatever holds one. Jotter takes it apart, explains every claim, checks the signature and signs
        what you edit, all in this page, which its own policy forbids to send anything anywhere.
      </p>
    </div>
  );
}
