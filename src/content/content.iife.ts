// Composition root. `start` first: it holds the gate.

import { connect } from './connect.ts';
import { started } from './start.ts';

if (started) connect(started);
