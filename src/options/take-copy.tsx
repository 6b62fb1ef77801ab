import { useState } from 'preact/hooks';
import type { ExportFormat } from '../browser/messages.ts';
import { exportRecords } from '../browser/policy-view.ts';
import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';

type Copy =
  | { readonly state: 'running' }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly entries: number; readonly code: string };

/** Saves a copy of the records as a file and shows the code that is to be kept apart from it. */
export function TakeCopy({ text }: { readonly text: Text }) {
  const [copy, setCopy] = useState<Copy | undefined>();
  const take = async (format: ExportFormat) => {
    if (copy?.state === 'running') return;
    setCopy({ state: 'running' });
    try {
      const { begun, parts } = await exportRecords(format);
      save(parts, format, `not-here-${begun.install.slice(0, 8)}-${begun.upTo}.${format}`);
      setCopy({ state: 'done', entries: begun.entries, code: begun.code });
    } catch {
      setCopy({ state: 'failed' });
    }
  };
  const button = (format: ExportFormat) => (
    <button
      type="button"
      class="button"
      onClick={() => void take(format)}
      aria-disabled={copy?.state === 'running'}
    >
      {text(format === 'jsonl' ? 'optionsExportJsonl' : 'optionsExportCsv')}
    </button>
  );
  return (
    <div class="take-copy">
      <p>{text('optionsExportWhy')}</p>
      <p class="buttons">
        {button('jsonl')} {button('csv')}
      </p>
      <div role="status">{copy !== undefined && <Outcome copy={copy} text={text} />}</div>
    </div>
  );
}

function Outcome({ copy, text }: { readonly copy: Copy; readonly text: Text }) {
  if (copy.state === 'running') return <p>{text('optionsExporting')}</p>;
  if (copy.state === 'failed')
    return (
      <p class="state caution">
        <Icon name="warning" size={28} />
        <span>{text('optionsExportFailed')}</span>
      </p>
    );
  return (
    <div class="state good">
      <Icon name="protected" size={28} />
      <div>
        <p>{text('optionsExported', [new Intl.NumberFormat(text('languageTag')).format(copy.entries)])}</p>
        <p>
          {text('optionsExportCode')} <span class="copy-code">{copy.code}</span>
        </p>
        <p class="small">{text('optionsExportKeep')}</p>
      </div>
    </div>
  );
}

function save(parts: readonly string[], format: ExportFormat, name: string): void {
  const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it once the download begins, which no event tells; the page's end frees it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
