/** Moves the focus from a row that is about to go to the same button of a neighbour, or else to what stands below the table. */
export function focusAfterRemoval(button: HTMLElement): void {
  const row = button.closest('tr');
  const neighbours = [row?.nextElementSibling, row?.previousElementSibling];
  const next = neighbours.flatMap((one) => one?.querySelector<HTMLElement>('.claim-remove button') ?? [])[0];
  (next ?? button.closest('section')?.querySelector<HTMLElement>('.claims-foot button'))?.focus();
}
