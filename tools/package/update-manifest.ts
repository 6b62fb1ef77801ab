const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const attribute = (value: string) => `"${value.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')}"`;

export interface Update {
  readonly id: string;
  readonly version: string;
  /** Where the signed package is. */
  readonly codebase: string;
  readonly minimumChrome: string;
}

/** What a browser asks for to learn of updates: https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
export function updateManifest({ id, version, codebase, minimumChrome }: Update): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid=${attribute(id)}>
    <updatecheck codebase=${attribute(codebase)} version=${attribute(version)} prodversionmin=${attribute(minimumChrome)}/>
  </app>
</gupdate>
`;
}
