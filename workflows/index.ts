export { cadence } from './cadence';
export { caseOf as case } from './case';
export { round } from './round';
export { wave } from './wave';
