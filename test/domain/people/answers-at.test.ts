import { answersAt, type Absence, type Holding } from '../../../domain/people/answers-at';

const on = (day: string, hour = '09:00') => new Date(`2026-11-${day}T${hour}:00+08:00`);
const held = (personId: string, from: string, until: string | null): Holding => ({
  personId,
  from: on(from),
  until: until === null ? null : on(until),
});
const away = (deputyId: string, from: string, until: string | null, recorded = from): Absence => ({
  deputyId,
  from: on(from),
  until: until === null ? null : on(until),
  recordedAt: on(recorded),
});

const jiang = held('jiang', '01', '20');
const wen = held('wen', '20', null);

test.each<[string, Holding[], Absence[], Date, string | null]>([
  ['the holder', [jiang, wen], [], on('10'), 'jiang'],
  ['nobody before the first came', [wen], [], on('10'), null],
  ['the successor from the instant of the change on', [jiang, wen], [], on('20'), 'wen'],
  ['the predecessor until the moment before', [jiang, wen], [], on('20', '08:59'), 'jiang'],
  ['nobody in a vacancy', [jiang], [], on('20'), null],
  ['the deputy during an absence', [jiang], [away('gu', '05', '12')], on('05'), 'deputy gu'],
  ['the holder again when it ends', [jiang], [away('gu', '05', '12')], on('12'), 'jiang'],
  ['the deputy while nobody knows the end', [jiang], [away('gu', '05', null)], on('19'), 'deputy gu'],
  [
    'of two absences that overlap the one that began last',
    [jiang],
    [away('gu', '05', '15'), away('lan', '10', '12')],
    on('11'),
    'deputy lan',
  ],
  [
    'the first deputy again when the later absence ends first',
    [jiang],
    [away('gu', '05', '15'), away('lan', '10', '12')],
    on('13'),
    'deputy gu',
  ],
  [
    'the successor, though the predecessor’s absence has no end',
    [jiang, wen],
    [away('gu', '05', null)],
    on('21'),
    'wen',
  ],
  [
    'the deputy in the vacancy after who was away',
    [jiang, held('wen', '25', null)],
    [away('gu', '05', null)],
    on('22'),
    'deputy gu',
  ],
  [
    'the successor, though an absence was announced for the predecessor',
    [jiang, wen],
    [away('gu', '22', null, '15')],
    on('23'),
    'wen',
  ],
  ['the deputy of a vacant post', [], [away('gu', '05', null)], on('06'), 'deputy gu'],
  [
    'the deputy of an absence recorded afterwards',
    [jiang],
    [away('gu', '05', '12', '15')],
    on('06'),
    'deputy gu',
  ],
])('%s', (_who, holdings, absences, at, expected) => {
  const who = answersAt(holdings, absences, at);
  expect(who === null ? null : `${who.deputy ? 'deputy ' : ''}${who.personId}`).toBe(expected);
});
