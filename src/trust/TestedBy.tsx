/** Which files of the repository measured what is said above. A test checks that they are there. */
export const TestedBy = ({ files }: { readonly files: string }) => <span className="text-ink-3"> Test: {files}</span>;
