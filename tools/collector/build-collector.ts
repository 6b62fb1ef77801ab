import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';

/** Of the collector, its receiver and its exporter; its configuration providers count differently. */
const COLLECTOR = 'v0.161.0';
const PROVIDERS = 'v1.67.0';

const CONFIG = `dist:
  name: otelcol
  description: OTLP in, a file out, nothing else
  output_path: ./out
receivers:
  - gomod: go.opentelemetry.io/collector/receiver/otlpreceiver ${COLLECTOR}
exporters:
  - gomod: github.com/open-telemetry/opentelemetry-collector-contrib/exporter/fileexporter ${COLLECTOR}
providers:
  - gomod: go.opentelemetry.io/collector/confmap/provider/fileprovider ${PROVIDERS}
conf_resolver:
  default_uri_scheme: file
`;

/** Go's own program, or undefined where there is none. */
export function findGo(): string | undefined {
  const places = ['go', join(process.env.GOROOT ?? '/usr/local/go', 'bin/go'), '/usr/local/go/bin/go'];
  return places.find((go) => spawnSync(go, ['version']).status === 0);
}

/** The builder calls `go` by its name. */
function pathWith(go: string): string {
  const path = process.env.PATH ?? '';
  return isAbsolute(go) ? `${dirname(go)}${delimiter}${path}` : path;
}

/**
 * The real OpenTelemetry Collector with an OTLP receiver and a file exporter, made by its own builder and kept in the
 * user's cache. The first time it takes minutes and the network (Go's module proxy).
 * @throws where Go or the builder fails, after showing what they said.
 */
export function buildCollector(go: string): string {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'not-here');
  const binary = join(cache, `otelcol-${COLLECTOR}-${process.platform}-${process.arch}`);
  if (existsSync(binary)) return binary;
  console.log(`building the collector ${COLLECTOR}, once: a few minutes`);
  const folder = mkdtempSync(join(tmpdir(), 'not-here-collector-'));
  const run = (program: string, ...args: string[]) => {
    const env = { ...process.env, GOBIN: folder, PATH: pathWith(go) };
    const { status } = spawnSync(program, args, { cwd: folder, env, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
  };
  try {
    writeFileSync(join(folder, 'builder.yaml'), CONFIG);
    run(go, 'install', `go.opentelemetry.io/collector/cmd/builder@${COLLECTOR}`);
    run(join(folder, 'builder'), '--config', 'builder.yaml');
    mkdirSync(cache, { recursive: true });
    // Whole or not at all: a half-copied one would be taken for it next time.
    copyFileSync(join(folder, 'out/otelcol'), `${binary}.new`);
    renameSync(`${binary}.new`, binary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return binary;
}
