/**
 * `npm run report -- DIR`: one report of the copies of many ledgers. DIR holds exports of the options page (JSON Lines)
 * and files of a collector's file exporter, in folders as you like; every `.jsonl`, `.ndjson`, `.json`, `.log` and `.txt` is read.
 *
 *   --out FILE       where the page goes, a single HTML file; `readiness-report.html` unless told
 *   --expect FILE    the installs that there should be, one a line (the id or its first 8 digits, then words as you like)
 *   --anchor A       a code from an earlier report or export, or a file of them, one a line; may be repeated
 *   --now ISO        the time it is made for; otherwise now
 *   --silent N       days without a record after which an install is called silent; 14
 *   --notice N       the organization's own limit for telling patients of a breach, in days; 60
 *   --organization NAME   stands in the title      --language en|es
 *
 * Exit status: 0 the report was made; 1 it was made, and a chain in it is broken or a code fits nothing; 2 it was not made.
 * Never prints what stands in an entry. Days are those of the time zone that this runs in (`TZ`).
 */
import { runReport } from './report/run-report.ts';

const { status, lines, errors } = await runReport(process.argv.slice(2));
for (const line of lines) console.log(line);
for (const line of errors) console.error(line);
process.exitCode = status;
