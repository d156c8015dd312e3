import { listed } from './en-count';
import type { FactWords } from './fact-words';

export const enFacts: FactWords = {
  recorded: {
    overdue: 'not received by then',
    missed: 'not received by the close',
    quality: 'what was reported falls short of what was asked',
    'unclosed-finding': 'a finding was not closed out in time',
    'bottom-rank': 'ranked near the end again and again',
    'false-report': 'what was reported differs from what was found',
    'failed-look-back': 'the look-back review was not passed',
    unrectified: 'the rectification was not finished in time',
    'grave-consequence': 'recorded as having a grave consequence',
  },
  entered: (day, recorded) => `Recorded on ${day}: ${recorded}.`,
  silent: (deadline, recorded, receivedOn) =>
    `Was due ${deadline}; ${recorded}${receivedOn === null ? ', nor since' : `, received on ${receivedOn}`}.`,
  ofDuty: (title, sentences) => `${title}: ${sentences.join(' ')}`,
  told: (days) =>
    days.length === 0 ? 'No notice is found to have been sent.' : `Notices sent: ${listed(days)}.`,
};
