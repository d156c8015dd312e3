#!/usr/bin/env node
// The command runs from its sources: what is read is what is run.
require('tsx/cjs');
require('./duban.ts');
