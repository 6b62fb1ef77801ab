/**
 * Events that a copy of us made. The mark is a property of the event, which every copy in this page sees after an update
 * (they share one isolated world) and no page does: two copies must not judge, and answer, what the other one made.
 */
const MADE_BY_US = Symbol.for('not-here: made by us');

export function markOurs<E extends Event>(event: E): E {
  Object.defineProperty(event, MADE_BY_US, { value: true });
  return event;
}

export function isOurs(event: Event): boolean {
  return Object.hasOwn(event, MADE_BY_US);
}
