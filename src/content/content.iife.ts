// Composition root. `start` first: it holds the gate.

import { connect } from './connect.ts';
import { watch } from './start.ts';

connect(watch);
