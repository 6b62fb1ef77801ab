/** Run alone in a fresh process by tools/bench.ts: prints what it costs to load one engine and judge one message. */
import { ENGINES } from './engines.ts';

const [id, ours = ''] = process.argv.slice(2);
const engine = ENGINES.find((one) => one.id === id);
if (engine === undefined) throw new Error(`no engine called ${id}`);
const cpuBefore = process.cpuUsage();
const before = performance.now();
const judge = await engine.make(ours);
await judge('hello there, see you at the meeting tomorrow');
const milliseconds = performance.now() - before;
const cpu = process.cpuUsage(cpuBefore);
console.log(JSON.stringify({ milliseconds, cpu: (cpu.user + cpu.system) / 1000 }));
