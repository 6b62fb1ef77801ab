import type { CollectorProblem, CollectorTest, CollectorView } from '../browser/collector.ts';
import type { MessageKey } from '../look/text.ts';

/** A text and what fills it. */
type Words = readonly [MessageKey, readonly string[]];

/** What is wrong, in words that say what to look at. `origin` is this extension's own. */
export function problemWords(problem: CollectorProblem | CollectorTest, origin: string): Words {
  const status = 'status' in problem ? String(problem.status ?? '') : '';
  switch (problem.kind) {
    case 'accepted':
      return ['collectorWorks', []];
    case 'not-allowed':
      return ['collectorNotAllowed', [origin]];
    case 'no-collector':
      return ['collectorNone', []];
    case 'unreachable':
      return ['collectorUnreachable', []];
    case 'timeout':
      return ['collectorTimeout', []];
    case 'offline':
      return ['collectorOffline', []];
    case 'busy':
      return ['collectorBusy', [status]];
    case 'too-large':
      return ['collectorTooLarge', []];
    case 'strange':
      return ['collectorStrange', []];
    case 'refused':
      return [refused(problem.status), [status]];
  }
}

function refused(status: number | undefined): MessageKey {
  if (status === 401 || status === 403) return 'collectorRefusedHeader';
  if (status === 404 || status === 405) return 'collectorRefusedAddress';
  return 'collectorRefused';
}

/** Where else the records are. What the collector threw away is nowhere else either. */
export function whereWords(collector: CollectorView | undefined, language: string): Words {
  if (!collector) return ['optionsOnlyHere', []];
  const onlyHere = collector.waiting + collector.rejected;
  if (onlyHere === 0) return ['optionsCopied', []];
  return ['optionsOnlyHereCount', [new Intl.NumberFormat(language).format(onlyHere)]];
}
