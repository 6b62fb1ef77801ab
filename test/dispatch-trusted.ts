/** jsdom's own way to make an event that is not a script's, as it does for focus. */
export function dispatchTrusted(target: EventTarget, made: Event): Event {
  interface Impl {
    isTrusted: boolean;
    _dispatch(event: Impl): void;
  }
  const impl = (of: object): Impl => {
    const symbol = Object.getOwnPropertySymbols(of).find(({ description }) => description === 'impl');
    return (of as Record<symbol, Impl>)[symbol ?? Symbol()] as Impl;
  };
  impl(made).isTrusted = true;
  impl(target)._dispatch(impl(made));
  return made;
}
