/**
 * `run` of `argument` as a script for another world: a page, a frame or a worker. The runner of the tools names every inner
 * function by a helper of its own, which no other world has.
 */
export function script<A, R>(run: (argument: A) => R, argument: A): string {
  return `(() => { const __name = (one) => one; return (${run})(${JSON.stringify(argument)}); })()`;
}
