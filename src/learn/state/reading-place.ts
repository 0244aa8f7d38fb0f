/** How far down each lesson was read, in CSS pixels; for this visit. */
const places = new Map<string, number>();

export const placeIn = (lesson: string): number => places.get(lesson) ?? 0;

export function rememberPlace(lesson: string, place: number): void {
  places.set(lesson, place);
}
