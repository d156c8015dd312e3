export { cadence } from './cadence';
export { round } from './round';
export { wave } from './wave';
