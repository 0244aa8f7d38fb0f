/** What the page is for, over an empty field; index.html shows the same until the scripts have come. */
export function Welcome() {
  return (
    <div className="hero">
      <p className="hero-title">See why your token is rejected.</p>
      <p className="hero-text">
        Paste a JWT{' '}
        <code className="font-mono whitespace-nowrap">
          <span className="text-header">eyJ…</span>.<span className="text-payload">eyJ…</span>.
          <span className="text-signature">KMU…</span>
        </code>{' '}
        or anything that holds one: a header, a curl command, a cookie, a log line.
      </p>
    </div>
  );
}
